"""App.Sip_Cdr.GetRecodeFile: a link to a recording (provider documentation, section 8)."""

from __future__ import annotations

from dialer_gui.simulator.envelope import Reply, accepted, failed
from dialer_gui.simulator.exchange.tone import two_tone_wav
from dialer_gui.simulator.operations.operation import Answer, Operation, Parameter, Request
from dialer_gui.simulator.world import World

RECORDING_PATH = "/recording/"
KEPT_FOR_S = 90 * 24 * 60 * 60
CODE_NO_SUCH_FILE = 1029


def _run(world: World, request: Request) -> Answer:
    now = world.now()
    records = world.records_by_now()
    record = records.with_recording(request.account.name, request.field("filename"))
    if record is None or record.ended_at + KEPT_FOR_S < now:
        return Answer(failed(now, CODE_NO_SUCH_FILE))
    result = {
        "downurl": f"{request.origin}{RECORDING_PATH}{world.links.issue()}",
        "expiredtime": f"The link expires after {world.links.lifetime_s:g} seconds",
    }
    return Answer(accepted(now, desc="ok", result=result))


def recording(world: World, key: str) -> Reply:
    """Serves what a link leads to.

    Args:
        world: What the provider knows.
        key: What stands after ``RECORDING_PATH`` in the link.
    """
    if world.links.is_open(key):
        return Reply(two_tone_wav(), headers={"Content-Type": "audio/wav"})
    text = b"This link has expired or was never valid.\n"
    return Reply(text, 404, {"Content-Type": "text/plain; charset=utf-8"})


GET_RECODE_FILE = Operation((Parameter("filename"),), _run)
