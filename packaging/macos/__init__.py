"""The application for macOS: what its Info.plist says, its icon, its signature, its disk image."""
