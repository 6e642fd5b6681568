"""What is Linux' own: .deb, .rpm, AppImage, Flatpak, and trying them out in fresh systems."""
