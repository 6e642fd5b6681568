"""The sentences that say what a call will do, before it is placed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dialer_gui.domain.calls import CallRequest

translate = QCoreApplication.translate


def truth_sentence(written: str, where: str, caller_id: str, extension: str) -> str:
    """Return what Call will do.

    Args:
        written: the number as people write it.
        where: country and local time, or empty.
        caller_id: what the customer sees, empty where the provider chooses.
        extension: the person's own phone.
    """
    number = f"{written} ({where})" if where else written
    if caller_id:
        return translate(
            "Sentences", "Call {number} as “{caller_id}” from extension {extension}"
        ).format(number=number, caller_id=caller_id, extension=extension)
    return translate("Sentences", "Call {number} from extension {extension}").format(
        number=number, extension=extension
    )


def exact_sentence(request: CallRequest) -> str:
    """Return the exact characters that go out, field by field, blank ones left out."""
    details = request.details
    fields = (
        (translate("Sentences", "Number"), request.dialled),
        (translate("Sentences", "Extension"), request.extension),
        (translate("Sentences", "Caller ID"), request.caller_id),
        (translate("Sentences", "Employee ID"), details.employee_id),
        (translate("Sentences", "Maturity"), details.maturity),
        (translate("Sentences", "Member ID"), details.member_id),
        (translate("Sentences", "Customer ID"), details.customer_id),
    )
    return "\n".join(f"{name}: {value}" for name, value in fields if value)
