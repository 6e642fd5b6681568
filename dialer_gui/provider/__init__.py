"""The provider's voice API: typed calls in, typed outcomes out. No Qt."""
