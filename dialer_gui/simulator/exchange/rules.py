"""How this provider is set up: what lasts how long, and what it offers."""

from __future__ import annotations

from dataclasses import dataclass

TOKEN_LIFETIME_S = 12 * 60 * 60.0
LINK_LIFETIME_S = 5 * 60.0
AUTO_PICK_UP_S = 3.0
RECORD_DELAY_S = 2.0


@dataclass(frozen=True)
class Rules:
    """The provider's settings; all times in seconds by the world's clock.

    Attributes:
        token_lifetime_s: How long a token from a sign-in lives. The token that an account begins
            with lives until it is expired or signed out.
        auto_pick_up_s: When a ringing extension is picked up by itself, if the call's script has
            it picked up at all; None leaves that to ``World.pick_up``.
        life_speed: How many times faster than real a call's life runs, its ringing included.
        record_delay_s: How long after its end a call appears among the records.
        record_prefix: What stands before the number in a record, as some installations do.
        link_lifetime_s: How long the link to a recording works.
        offers_hang_up: Whether HangupCall exists (provider documentation, section 10).
    """

    token_lifetime_s: float = TOKEN_LIFETIME_S
    auto_pick_up_s: float | None = AUTO_PICK_UP_S
    life_speed: float = 1.0
    record_delay_s: float = RECORD_DELAY_S
    record_prefix: str = ""
    link_lifetime_s: float = LINK_LIFETIME_S
    offers_hang_up: bool = False
