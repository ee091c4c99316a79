#!/usr/bin/env python3
"""Holds statements to ralph-malph: its validator on every one, then its server with the file backend.

    xapi.py STATEMENTS.ndjson [--array STATEMENTS.json] [--venv DIR]

The statements come from `beside results export --xapi`. The script installs the packages into a folder of its
own (the first time), validates, starts the server, sends everything twice and reads it back. Nothing else is
touched; the server listens on this machine alone and is ended with the script.
"""

import argparse
import base64
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
import venv

PACKAGES = ["ralph-malph[cli,lrs,backend-lrs]==5.1.0", "requests"]
# The file backend of ralph 5.1.0 writes its file once: a second request with new statements is refused
# ("already exists and overwrite is not allowed with operation_type create or index"). So one request it is.
MOST_SENT = 5_000
USER, PASSWORD = "beside", "only-for-this-test"


def installed(folder):
    """A Python with the packages."""
    python = folder / "bin/python"
    if not (folder / "bin/ralph").exists():
        venv.create(folder, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    return python


def validate(statements):
    """Runs inside the folder's own Python."""
    from pydantic import ValidationError
    from ralph.models.xapi.base.statements import BaseXapiStatement

    faults = 0
    for number, statement in enumerate(statements, 1):
        try:
            BaseXapiStatement.model_validate(statement)
        except ValidationError as error:
            faults += 1
            if faults <= 5:
                print(f"statement {number}: {error}", file=sys.stderr)
    ids = {statement["id"] for statement in statements}
    if len(ids) != len(statements):
        sys.exit(f"{len(statements)} statements have {len(ids)} ids")
    if faults:
        sys.exit(f"{faults} of {len(statements)} statements do not hold")
    print(f"{len(statements)} statements hold to the validator")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """ralph's server with its files in a folder."""

    def __init__(self, ralph, folder):
        self.address = f"http://127.0.0.1:{free_port()}"
        port = self.address.rsplit(":", 1)[1]
        environment = {**os.environ, "RALPH_APP_DIR": str(folder), "RALPH_LOCALE_ENCODING": "utf8",
                       "RALPH_AUTH_FILE": str(folder / "auth.json"), "RALPH_RUNSERVER_BACKEND": "fs"}
        subprocess.run([ralph, "auth", "-u", USER, "-p", PASSWORD, "-s", "all", "-M", "mailto:test@programme.example", "-w"],
                       check=True, env=environment, capture_output=True)
        (folder / "lrs").mkdir()
        self.log = open(folder / "log.txt", "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [ralph, "runserver", "-b", "fs", "-h", "127.0.0.1", "-p", port,
             "--fs-default-directory-path", folder / "lrs", "--fs-default-lrs-file", "statements.jsonl"],
            env=environment, stdout=self.log, stderr=self.log)
        self.wait()

    def wait(self):
        for _ in range(150):
            try:
                self.call("GET", "/__heartbeat__")
                return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.2)
        self.end()
        sys.exit("the server did not start")

    def call(self, method, path, content=None):
        key = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        headers = {"Authorization": f"Basic {key}", "Content-Type": "application/json", "X-Experience-API-Version": "1.0.3"}
        body = None if content is None else json.dumps(content).encode()
        request = urllib.request.Request(self.address + path, data=body, headers=headers, method=method)
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.status, answer.read()

    def end(self):
        self.process.terminate()
        self.process.wait(20)
        self.log.seek(0)
        return self.log.read()


def send(server, statements):
    """Sends everything in one request, and tells how the server answered."""
    try:
        return server.call("POST", "/xAPI/statements", statements)[0]
    except urllib.error.HTTPError as error:
        print(error.code, error.read()[:500], file=sys.stderr)
        return error.code


def serve(ralph, statements):
    statements = statements[:MOST_SENT]
    with tempfile.TemporaryDirectory() as folder:
        server = Server(ralph, pathlib.Path(folder))
        try:
            first, again = send(server, statements), send(server, statements)
            stored = (pathlib.Path(folder) / "lrs/statements.jsonl").read_text(encoding="utf-8").splitlines()
            one = statements[len(statements) // 2]
            query = urllib.parse.urlencode({"statementId": one["id"]})
            found = json.loads(server.call("GET", f"/xAPI/statements?{query}")[1])
        finally:
            log = server.end()
        if first != 200:
            sys.exit(f"the server answered {first}\n{log[-2000:]}")
        if again not in (200, 204):
            sys.exit(f"sent again, the server answered {again}\n{log[-2000:]}")
        if len(stored) != len(statements):
            sys.exit(f"{len(statements)} statements were sent twice, and {len(stored)} are stored")
        found = found["statements"][0] if "statements" in found else found
        if any(found[name] != one[name] for name in ("actor", "verb", "object", "result")):
            sys.exit("a statement came back changed")
        print(f"{len(stored)} statements are stored, once each, and come back as they were sent")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("statements", type=pathlib.Path)
    parser.add_argument("--array", type=pathlib.Path)
    parser.add_argument("--venv", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()) / "beside-ralph")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    lines = options.statements.read_text(encoding="utf-8").splitlines()
    statements = [json.loads(line) for line in lines if line.strip()]
    if options.array and json.loads(options.array.read_text(encoding="utf-8")) != statements:
        sys.exit("the array and the lines do not hold the same statements")
    if not statements:
        sys.exit("there are no statements")
    if options.inside:
        return validate(statements)
    python = installed(options.venv)
    command = [python, __file__, "--inside", options.statements]
    if subprocess.run(command).returncode != 0:
        sys.exit(1)
    serve(options.venv / "bin/ralph", statements)


if __name__ == "__main__":
    main()
