"""A preview server as a process, and a browser's part of the talk with it."""

import http.client
import json
import os
import select
import signal
import socket
import subprocess
import threading
import time

from edits import LAST_WORD
from peers import environment

FOREVER = 3600
GRACE = 0.05


class Server:
    """A server on the loopback. Use with `with`: nothing it started outlives it."""

    def __init__(self, tool, source, site):
        self.says_where = tool.form == "beside"
        self.port = 0 if self.says_where else free_port()
        places = {"from": source, "to": site, "port": self.port}
        self.said = source.parent / "served.txt"
        self.began = time.perf_counter()
        with open(self.said, "wb") as told:
            self.child = subprocess.Popen(
                [str(tool.program), *(str(word).format(**places) for word in tool.serve)], cwd=source,
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE if self.says_where else told, stderr=told,
                env=environment(source.parent), start_new_session=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.terminate()
        try:
            self.child.wait(10)
        except subprocess.TimeoutExpired:
            pass
        try:
            os.killpg(self.child.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.child.wait()

    def ready(self, address, patience):
        """Seconds from the start until the page is answered, or None if the server ends or is too late."""
        if self.says_where and not self.told_port(patience):
            return None
        page = Page(self.port, address)
        while time.perf_counter() - self.began < patience and self.child.poll() is None:
            if page.ask()[0] == 200:
                return time.perf_counter() - self.began
            time.sleep(0.01)
        return None

    def told_port(self, patience):
        """Beside says its address in one line."""
        if not select.select([self.child.stdout], [], [], patience)[0]:
            return False
        line = self.child.stdout.readline().decode()
        if line.startswith("http://127.0.0.1:"):
            self.port = int(line.split(":")[2].rstrip("/\n"))
        return self.port > 0

    def why(self):
        """The first error that the server told, or the last that it said."""
        lines = self.said.read_text(errors="replace").strip().splitlines()
        errors = [line for line in lines if "error:" in line.lower()]
        return [*errors[:1], *lines[-1:], f"it ended with {self.child.poll()}"][0]

    def peak_megabytes(self):
        """The largest resident set, with that of children (Linux); 0 where the system does not tell."""
        total = 0
        for pid in family(self.child.pid):
            try:
                with open(f"/proc/{pid}/status", encoding="utf-8") as status:
                    total += sum(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
            except OSError:
                continue
        return total / 1024


def family(pid):
    """A process and those it started."""
    yield pid
    try:
        with open(f"/proc/{pid}/task/{pid}/children", encoding="utf-8") as children:
            for child in children.read().split():
                yield from family(int(child))
    except OSError:
        return


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Page:
    """A page asked for again and again over one connection; counts answers that are not the whole page."""

    def __init__(self, port, address):
        self.port, self.address = port, address
        self.connection = None
        self.n_faulty = 0

    def ask(self):
        """Status and body; status 0 where there was no answer. A closed connection is opened anew."""
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=FOREVER)
            self.connection.request("GET", self.address)
            answer = self.connection.getresponse()
            return answer.status, answer.read()
        except (OSError, http.client.HTTPException):
            self.connection = None
            return 0, b""

    def wait_for(self, mark, began, patience, step=0.001):
        """Seconds until the page holds the mark, asked every millisecond; None if it never does."""
        mark, last = mark.encode(), LAST_WORD.encode()
        while True:
            asked = time.perf_counter()
            status, body = self.ask()
            now = time.perf_counter()
            if status == 200 and mark in body:
                return now - began
            self.n_faulty += status != 200 or last not in body
            if now - began > patience:
                return None
            time.sleep(max(0, asked + step - now))


class Events:
    """Listens to Beside's events of state, beside the polling."""

    def __init__(self, port):
        self.changed = threading.Condition()
        self.generation, self.settled, self.came = -1, False, 0.0
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=FOREVER)
        self.connection.request("GET", "/-/events", headers={"Accept": "text/event-stream"})
        answer = self.connection.getresponse()
        if answer.status != 200:
            raise SystemExit(f"/-/events answered {answer.status}")
        threading.Thread(target=self.listen, args=(answer,), daemon=True).start()

    def listen(self, answer):
        name = ""
        try:
            for line in answer:
                line = line.decode().rstrip("\r\n")
                if line.startswith("event:"):
                    name = line[6:].strip()
                elif line.startswith("data:") and name == "state":
                    self.take(json.loads(line[5:]))
        except (OSError, ValueError, http.client.HTTPException):
            return

    def take(self, state):
        with self.changed:
            self.generation, self.settled = state["generation"], state["settled"]
            self.came = time.perf_counter()
            self.changed.notify_all()

    def is_settled(self, after):
        return self.settled and self.generation > after

    def wait_settled(self, after, patience):
        """When the newest generation after the given one was settled; None if none is.

        A save in place can be two changes, so a state counts only if none follows it within `GRACE`.
        """
        limit = time.perf_counter() + patience
        with self.changed:
            while self.changed.wait_for(lambda: self.is_settled(after), max(0, limit - time.perf_counter())):
                came = self.came
                if not self.changed.wait_for(lambda: self.came != came, GRACE):
                    return came
        return None
