"""What a subscription may lack without any harm to calls."""

from __future__ import annotations

from enum import StrEnum


class OptionalFeature(StrEnum):
    """What the dialer asks the provider for beside calls, each an interface of its own."""

    #: Which phones there are (provider documentation, section 6).
    PHONES = "phones"
    #: What a phone is doing (section 5).
    PHONE_STATES = "phone_states"
    #: How calls went (section 7).
    RECORDS = "records"
