"""The half of ``accessibility`` that talks to the accessibility bus.

It runs under the system's Python, which has the bindings (python3-gi, gir1.2-atspi-2.0), reads one
JSON request per line and answers each with one JSON line: {"result": …} or {"error": "…"}. Widgets
are known to the other side by numbers, given out as they are found.
"""

# The bindings have no types, and the system's Python may be older than the project's.
# mypy: ignore-errors

import json
import os
import re
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

CALL_TIMEOUT_MS = 5000
START_TIMEOUT_MS = 15000
DEEPEST = 40


class Reader:
    """Answers requests about the programs on the accessibility bus."""

    def __init__(self):
        self._nodes = []
        self._announcements = []
        self._listener = Atspi.EventListener.new(self._heard)
        self._listener.register("object:announcement")

    def answer(self, request):
        """Answer one request: {"do": method, …its arguments}."""
        method = getattr(self, "do_" + request.pop("do"))
        return method(**request)

    def do_application(self, name, pid):
        """Find a program by its name and, unless null, its process id."""
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for application in children(desktop):
            if application.get_name() != name:
                continue
            if pid is None or application.get_process_id() == pid:
                application.set_cache_mask(Atspi.Cache.NONE)
                return self._number(application)
        return None

    def do_find(self, node, role, name, pattern):
        """Find all widgets below one, in the order of the tree, that match what is not null."""
        found = []
        for each in descendants(self._nodes[node]):
            if role is not None and role_of(each) != role:
                continue
            names = [each.get_name() or "", label(each)]
            if name is not None and name not in names:
                continue
            if pattern is not None and not any(re.search(pattern, own) for own in names):
                continue
            if showing(each):
                found.append(self._number(each))
        return found

    def do_describe(self, node):
        """Tell all about one widget."""
        return describe(self._nodes[node])

    def do_press(self, node, action):
        """Do a widget's first action, or the named one."""
        widget = self._nodes[node]
        offering(widget, "Action")
        names = [Atspi.Action.get_action_name(widget, i) for i in range(widget.get_n_actions())]
        if not names or (action is not None and action not in names):
            raise LookupError(f"it offers the actions {names}")
        return Atspi.Action.do_action(widget, 0 if action is None else names.index(action))

    def do_set_text(self, node, text):
        """Replace the text in a field."""
        return Atspi.EditableText.set_text_contents(
            offering(self._nodes[node], "EditableText"), text
        )

    def do_set_value(self, node, value):
        """Set a slider or a spin box."""
        return Atspi.Value.set_current_value(offering(self._nodes[node], "Value"), value)

    def do_select(self, node, index):
        """Select the child with an index in a list, a tab bar or a combo box."""
        return Atspi.Selection.select_child(offering(self._nodes[node], "Selection"), index)

    def do_focus(self, node):
        """Give a widget the keyboard focus."""
        return Atspi.Component.grab_focus(offering(self._nodes[node], "Component"))

    def do_children(self, node):
        """Return a widget's children."""
        return [self._number(each) for each in children(self._nodes[node])]

    def do_extents(self, node):
        """Return where a widget is on the screen: x, y, width, height in pixels."""
        widget = offering(self._nodes[node], "Component")
        box = Atspi.Component.get_extents(widget, Atspi.CoordType.SCREEN)
        return [box.x, box.y, box.width, box.height]

    def do_tree(self, node):
        """Return a widget and all below it, one line each."""
        lines = []
        draw(self._nodes[node], 0, lines)
        return "\n".join(lines)

    def do_announcements(self, node):
        """Return what a program announced so far: texts, each with 1 (polite) or 2 (assertive)."""
        pid = self._nodes[node].get_process_id()
        return [words for source, words in self._announcements if source == pid]

    def _number(self, node):
        self._nodes.append(node)
        return len(self._nodes) - 1

    def _heard(self, event):
        if event.source is not None:
            text = str(event.any_data)
            self._announcements.append((event.source.get_process_id(), [text, event.detail1]))


def children(node):
    """Return a widget's children that are still there."""
    every = (node.get_child_at_index(i) for i in range(node.get_child_count()))
    return [each for each in every if each is not None]


def descendants(node):
    """Yield all widgets below one, parents first."""
    for child in children(node):
        yield child
        yield from descendants(child)


def states(node):
    """Return the names of a widget's states."""
    return sorted(state.value_nick for state in node.get_state_set().get_states())


def showing(node):
    """Tell whether a widget can be seen (or is something that is never drawn)."""
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def role_of(node):
    """Return the name of a widget's role, under which every release of the bindings knows it."""
    name = node.get_role_name()
    return "push button" if name == "button" else name


def label(node):
    """Return the name of the label that stands for a widget, if there is one."""
    for relation in node.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            return relation.get_target(0).get_name() or ""
    return ""


def offering(node, interface):
    """Return a widget if it offers an interface."""
    if interface not in node.get_interfaces():
        raise LookupError(f"it offers {node.get_interfaces()}")
    return node


def describe(node):
    """Return what a screen reader could say of a widget."""
    offered = node.get_interfaces()
    text = value = None
    if "Text" in offered:
        text = Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
    if "Value" in offered:
        value = Atspi.Value.get_current_value(node)
    return {
        "role": role_of(node),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "label": label(node),
        "text": text,
        "value": value,
        "states": states(node),
    }


def draw(node, depth, lines):
    """Add a line for a widget and for each below it."""
    every = describe(node)
    line = f"{'  ' * depth}{every['role']} {every['name']!r}"
    if every["label"] not in ("", every["name"]):
        line += f" label={every['label']!r}"
    if every["text"] not in (None, "", every["name"]):
        line += f" text={every['text']!r}"
    if "showing" not in every["states"]:
        line += " (hidden)"
    lines.append(line)
    if depth < DEEPEST:
        for child in children(node):
            draw(child, depth + 1, lines)


def main():
    """Answer requests until the input ends."""
    Atspi.init()
    Atspi.set_timeout(CALL_TIMEOUT_MS, START_TIMEOUT_MS)
    reader = Reader()
    loop = GLib.MainLoop()

    def on_input(_channel, _condition):
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        try:
            reply = {"result": reader.answer(json.loads(line))}
        except (GLib.Error, LookupError, AttributeError, TypeError, RuntimeError) as error:
            reply = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(reply), flush=True)
        return True

    GLib.io_add_watch(sys.stdin.fileno(), GLib.PRIORITY_LOW, GLib.IO_IN | GLib.IO_HUP, on_input)
    loop.run()


main()
os._exit(0)  # the bindings' own clean-up can hang on a bus that has gone
