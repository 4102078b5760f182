"""Compressed data that unpacks to far more than it is, made without ever holding what it unpacks to."""

import zlib

MEBIBYTE = 2**20


def deflated(unit: bytes, times: int, *, wrapped: bool = True) -> bytes:
    """``unit`` repeated ``times`` times, deflated; with zlib's header and checksum if ``wrapped``, as PDF has it.

    One unit is compressed once, to a block that ends on a whole byte and refers to nothing before it, and can be repeated.
    """
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(unit) + packer.flush(zlib.Z_FULL_FLUSH)
    body = block * times + b"\x03\x00"
    if not wrapped:
        return body
    return b"\x78\xda" + body + _adler(unit, times).to_bytes(4, "big")


def _adler(unit: bytes, times: int) -> int:
    """The Adler-32 of ``unit`` repeated, by its definition: sums that need not be formed byte by byte."""
    prime = 65521
    once = zlib.adler32(unit, 0)
    low, high = once & 0xFFFF, once >> 16
    size = len(unit)
    a = (1 + times * low) % prime
    b = (times * size + times * high + size * low * (times * (times - 1) // 2)) % prime
    return b << 16 | a


def crc(unit: bytes, times: int) -> int:
    """The CRC-32 of ``unit`` repeated."""
    value = 0
    for _ in range(times):
        value = zlib.crc32(unit, value)
    return value
