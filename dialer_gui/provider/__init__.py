"""The provider's voice API: typed calls in, typed outcomes out. No Qt."""

from dialer_gui.provider.spared import spare_requests

spare_requests()
