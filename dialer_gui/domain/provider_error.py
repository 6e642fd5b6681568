"""An operation of the provider that did not work out."""

from __future__ import annotations

from dialer_gui.domain.calls import CallOutcome, Reason


class ProviderError(Exception):
    """The provider refused, or no answer to trust came back.

    Attributes:
        outcome: why, in the same terms as a call's: refused, not sent, unknown or cancelled.
    """

    def __init__(self, outcome: CallOutcome) -> None:
        super().__init__(f"{outcome.kind.value}: {outcome.reason.value}")
        self.outcome = outcome

    @property
    def reason(self) -> Reason:
        """Why, as a type."""
        return self.outcome.reason

    @property
    def is_not_offered(self) -> bool:
        """Whether this account can't use the interface at all, so asking again is useless."""
        return self.reason in {
            Reason.NOT_LICENSED,
            Reason.SERVICE_MISSING,
            Reason.ADDRESS_NOT_ALLOWED,
        }
