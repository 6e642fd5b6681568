"""How an account gets its token, and how long one lives (provider documentation, section 4)."""

from __future__ import annotations

from dataclasses import dataclass

from dialer_gui.domain.secret import Secret

TOKEN_LIFETIME_S = 12 * 3600.0
#: Renewed this long before its end, so that no call meets an expired token.
RENEW_BEFORE_END_S = 600.0
#: A clock that was set by more than this between two looks says nothing about a token's age.
CLOCK_TOLERANCE_S = 60.0


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A token that a sign-in brought.

    Attributes:
        token: 32 characters.
        received_at_s: Unix seconds; the reply has no expiry field, so the age counts from here.
        company: the account's company name, plain text.
        lifetime_s: how long it lives.
    """

    token: Secret
    received_at_s: float
    company: str = ""
    lifetime_s: float = TOKEN_LIFETIME_S

    def needs_renewal(self, now_s: float) -> bool:
        """Whether it is time for a new one; also when the clock was set back before its birth."""
        age_s = now_s - self.received_at_s
        margin_s = min(RENEW_BEFORE_END_S, self.lifetime_s / 2)
        return age_s < -CLOCK_TOLERANCE_S or age_s >= self.lifetime_s - margin_s
