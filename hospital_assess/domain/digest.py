"""SHA-256, by which content is known."""


def sha256_of(content: bytes) -> str:
    """The digest in hexadecimal."""
    import hashlib  # reads OpenSSL, which a window that starts can do without

    return hashlib.sha256(content).hexdigest()
