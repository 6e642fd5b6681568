"""The sound of every simulated recording: two soft tones, made on the spot."""

from __future__ import annotations

import array
import io
import math
import sys

RATE_HZ = 8000
LENGTH_S = 1.0
LOUDNESS = 0.15
TONES_HZ = (440.0, 554.37)
FULL_SCALE = 32767
SAMPLE_BYTES = 2


def two_tone_wav() -> bytes:
    """Makes a WAV file: mono, 16 bit, 8 kHz, one second, swelling and fading within each tone."""
    import wave  # only here: few calls are listened to

    samples = array.array("h", (_sample(index) for index in range(int(RATE_HZ * LENGTH_S))))
    if sys.byteorder == "big":
        samples.byteswap()
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(SAMPLE_BYTES)
        sound.setframerate(RATE_HZ)
        sound.writeframes(samples.tobytes())
    return file.getvalue()


def _sample(index: int) -> int:
    tone_length_s = LENGTH_S / len(TONES_HZ)
    number, time_s = divmod(index / RATE_HZ, tone_length_s)
    swell = math.sin(math.pi * time_s / tone_length_s)
    wave_now = math.sin(2 * math.pi * TONES_HZ[int(number)] * time_s)
    return round(FULL_SCALE * LOUDNESS * swell * wave_now)
