"""One pool of HTTP connections for all the clients of an event loop."""

from __future__ import annotations

import asyncio
import functools
import os
import ssl
from dataclasses import dataclass
from urllib.parse import urlsplit
from urllib.request import getproxies_environment, proxy_bypass_environment  # type: ignore[attr-defined]  # typeshed lacks the second
from weakref import WeakKeyDictionary

import aiohttp
import certifi
from yarl import URL

_KEPT_ALIVE_S = 55.0  # shorter than the minute many servers wait before they hang up
_DNS_KEPT_S = 300
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(slots=True)
class _Pool:
    session: aiohttp.ClientSession
    users: int = 0


_pools: WeakKeyDictionary[asyncio.AbstractEventLoop, _Pool] = WeakKeyDictionary()


def take_session() -> aiohttp.ClientSession:
    """Return the running event loop's session. It bounds nothing: gates do."""
    loop = asyncio.get_running_loop()
    pool = _pools.get(loop)
    if pool is None:
        connector = aiohttp.TCPConnector(
            limit=0,
            keepalive_timeout=_KEPT_ALIVE_S,
            ttl_dns_cache=_DNS_KEPT_S,
            ssl=_certificates(),
        )
        session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=None),
        )
        pool = _pools[loop] = _Pool(session)
    pool.users += 1
    return pool.session


async def give_back_session() -> None:
    """Close the session with the last of its users."""
    loop = asyncio.get_running_loop()
    pool = _pools.get(loop)
    if pool is None:
        return
    pool.users -= 1
    if pool.users <= 0:
        del _pools[loop]
        await pool.session.close()


def proxy_for(address: str) -> URL | None:
    """Return the environment's proxy for an address; a loopback server is never behind one."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    proxies = getproxies_environment()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    if not proxy or host in _LOOPBACK or proxy_bypass_environment(parts.netloc, proxies):
        return None
    return URL(proxy if "://" in proxy else f"http://{proxy}")


@functools.cache  # 20 ms to read
def _certificates() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=os.environ.get("SSL_CERT_FILE") or certifi.where())
