"""python -m tests.bench.far_link DELAY_MS: two network namespaces, far from each other.

Each has one interface, and whatever one sends, the other gets DELAY_MS later, packet by packet:
name, handshake and data alike. It prints ``ready PID FD FD``: the namespaces are to be entered by
way of /proc/PID/fd/FD as long as the process runs. Needs to be root (Linux).
"""

import contextlib
import ctypes
import fcntl
import heapq
import itertools
import os
import select
import socket
import struct
import sys
import time

NEAR, FAR = "10.231.8.1", "10.231.8.2"
NETMASK = "255.255.255.0"
INTERFACE = b"far0"
PACKET_BYTES = 64 * 1024

CLONE_NEWNET = 0x40000000
TUNSETIFF = 0x400454CA
IFF_TUN_WITHOUT_HEADER = 0x1001
SIOCSIFADDR, SIOCSIFNETMASK = 0x8916, 0x891C
SIOCGIFFLAGS, SIOCSIFFLAGS = 0x8913, 0x8914
IFF_UP_AND_RUNNING = 0x1 | 0x40


def main(delay_s: float) -> None:
    """Carry packets until the process is ended."""
    near, near_namespace = _far_end(NEAR)
    far, far_namespace = _far_end(FAR)
    print(f"ready {os.getpid()} {near_namespace} {far_namespace}", flush=True)
    others = {near: far, far: near}
    order = itertools.count()
    on_the_way: list[tuple[float, int, int, bytes]] = []
    while True:
        wait_s = max(0.0, on_the_way[0][0] - time.monotonic()) if on_the_way else None
        readable, _, _ = select.select(list(others), [], [], wait_s)
        for end in readable:
            with contextlib.suppress(BlockingIOError):
                while True:
                    packet = os.read(end, PACKET_BYTES)
                    due_s = time.monotonic() + delay_s
                    heapq.heappush(on_the_way, (due_s, next(order), others[end], packet))
        while on_the_way and on_the_way[0][0] <= time.monotonic():
            _, _, end, packet = heapq.heappop(on_the_way)
            # A network may lose what it can't carry.
            with contextlib.suppress(OSError):
                os.write(end, packet)


def _far_end(address: str) -> tuple[int, int]:
    """Make a namespace with one interface.

    Returns:
        The descriptor that reads and writes the interface's packets, and the namespace's.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWNET):
        code = ctypes.get_errno()
        raise PermissionError(code, f"no network namespace: {os.strerror(code)}")
    namespace = os.open("/proc/self/ns/net", os.O_RDONLY)
    tunnel = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(tunnel, TUNSETIFF, struct.pack("16sH22x", INTERFACE, IFF_TUN_WITHOUT_HEADER))
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        for request, value in ((SIOCSIFADDR, address), (SIOCSIFNETMASK, NETMASK)):
            place = struct.pack("HH4s8x", socket.AF_INET, 0, socket.inet_aton(value))
            fcntl.ioctl(sock, request, struct.pack("16s16s8x", INTERFACE, place))
        for name in (INTERFACE, b"lo"):
            now = fcntl.ioctl(sock, SIOCGIFFLAGS, struct.pack("16s24x", name))
            flags = struct.unpack("16xH22x", now)[0] | IFF_UP_AND_RUNNING
            fcntl.ioctl(sock, SIOCSIFFLAGS, struct.pack("16sH22x", name, flags))
    return tunnel, namespace


if __name__ == "__main__":
    main(float(sys.argv[1]) / 1e3)
