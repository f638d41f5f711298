"""Files that are missing, closed, linked or that change meanwhile, and writing that is stopped."""
import os
import random
import resource
import signal
import subprocess
import threading
import time

from structure import STEPS, rollout
from text import FIXTURE, fixture

RENDER = ["render", "--at", "promoted", "--stable-hash", "abc"]
NOBODY = 65534
IS_ROOT = os.getuid() == 0


def missing(run):
    for path in ["nowhere.yaml", "nowhere/app.yaml", FIXTURE + "/app.yaml", "x" * 300, "y/" * 3000, "a\nb", "\x1b[31m", "-"]:
        run.run("hash", path, expect=(2,))
        run.run("hash", FIXTURE, "--ignore", path, expect=(0,))
        run.run(*RENDER, "--stable", path, FIXTURE, expect=(2,))
        run.run(*RENDER, "--in-place", path, expect=(2,))
        run.run("render", "--step", "0", "--stable-ref", path, FIXTURE, expect=(2,))
    for arguments in [[], ["render"], ["nothing"], ["render", "--step"], ["render", "--step", "x" * 100_000], ["\xff"],
                      ["hash", ""], ["--", "-"], ["render", "--step", "-1", FIXTURE], ["hash", "--rollout", "\n"]]:
        run.run(*arguments, expect=(0, 2) if not arguments else (2,))
    folder = run.place + "/gone"
    os.mkdir(folder)
    script = f'cd "{folder}" && rmdir "{folder}" && exec "$@"'
    started = time.monotonic()
    with open(run._errors, "wb") as errors:
        process = subprocess.Popen(["sh", "-c", script, "sh", run.binary, "hash", "."], stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=errors)
        run.check(run.finish(process, started, 10), "a working directory that is gone", 300, (2,), None, False)


def links(run):
    app = run.write("folder/app.yaml", rollout(STEPS))
    folder = os.path.dirname(app)
    secret = run.write("elsewhere/secret.yaml", "kind: Secret\napiVersion: v1\nmetadata: {name: s}\n")
    os.symlink("loop.yaml", folder + "/loop.yaml")
    run.run("hash", folder + "/loop.yaml", expect=(2,))
    run.run("hash", folder, what="a link to itself", expect=(2,))
    os.remove(folder + "/loop.yaml")
    for name, target in [("up", ".."), ("here", "."), ("self", "self/self"), ("a", "b"), ("b", "a")]:
        os.symlink(target, f"{folder}/{name}")
    run.run("hash", folder, what="links in circles", expect=(0, 2))
    for name in ["up", "here", "self", "a", "b"]:
        os.remove(f"{folder}/{name}")
    for name, target in [("out.yaml", secret), ("out", os.path.dirname(secret)), ("rel.yaml", "../elsewhere/secret.yaml")]:
        os.symlink(target, f"{folder}/{name}")
        outcome = run.run(*RENDER, folder, what=f"link out: {name}", expect=(2,), says="out of the folder")
        if outcome.output_size:
            run.fault(f"{name} was followed out of the folder")
        os.remove(f"{folder}/{name}")
    deep = folder
    for _ in range(60):
        deep += "/" + "d" * 60
    os.makedirs(deep, exist_ok=True)
    run.run("hash", folder, what="deep folders", expect=(0, 2))


def no_permission(run):
    app = run.write("folder/app.yaml", rollout(STEPS))
    closed = run.write("folder/inner/closed.yaml", rollout(STEPS))
    os.chmod(closed, 0)
    user = NOBODY if IS_ROOT else None
    run.run("hash", closed, user=user, expect=(2,), says="Permission denied")
    run.run("hash", os.path.dirname(app), user=user, expect=(2,), says="Permission denied")
    os.chmod(closed, 0o644)
    os.chmod(os.path.dirname(closed), 0)
    run.run("hash", os.path.dirname(app), user=user, expect=(2,), says="Permission denied")
    os.chmod(os.path.dirname(closed), 0o755)
    before = fixture()
    path = run.write("folder/fixture.yaml", before)
    for mode, folder_mode in [(0o444, 0o777), (0o666, 0o555)]:
        os.chmod(path, mode)
        os.chmod(os.path.dirname(path), folder_mode)
        run.run(*RENDER, "-i", path, user=user, what=f"mode {mode:o} in {folder_mode:o}", expect=(2,), says="Permission denied")
        run.run("render", "--stable-hash", "abc", "--output-dir", "/proc/out", path, user=user, expect=(2,))
        intact(run, {path: before}, "no permission")
    os.chmod(os.path.dirname(path), 0o755)
    run.run("render", "--stable-hash", "abc", "--output-dir", run.place + "/folder/out", path, user=user, expect=(2,),
            says="Permission denied")
    intact(run, {path: before}, "no permission")


def intact(run, files, what):
    """Every file has one of its texts, and nothing hidden was left beside them."""
    for path, texts in files.items():
        with open(path, "rb") as file:
            if file.read() not in (texts if isinstance(texts, list) else [texts]):
                run.fault(f"{what}: {path} is damaged")
    for folder in {os.path.dirname(path) for path in files}:
        left = [name for name in os.listdir(folder) if name.startswith(".")]
        if left:
            run.fault(f"{what}: left behind: {left[:3]}")


def changing_while_mapped(run):
    """The input shrinks, grows or is rewritten at moments all over a run."""
    chance = random.Random(10)
    text = (rollout(STEPS) + "---\nkind: Service\napiVersion: v1\nmetadata: {name: x}\n# " + "x" * 900 + "\n---\n").encode() * 20_000
    path = run.write("big.yaml", text)
    whole = run.run(*RENDER, path, what="undisturbed", expect=(2,), megabytes=1500).seconds
    other = (rollout(STEPS) + "---\nkind: A\na: " + "x" * 900 + "\n").encode()
    large = other + b"---\nkind: A\n" * 3_000_000
    undisturbed = {}
    for name, contents in {"faulty": text, "plain": large}.items():
        with open(path, "wb") as file:
            file.write(contents)
        undisturbed[name] = run.run(*RENDER, path, what=f"{name} undisturbed", megabytes=1500).seconds

        for number in range(60):
            with open(path, "wb") as file:
                file.write(contents)
            kind = ["empty", "shrink", "grow", "rewrite", "replace"][number % 5]
            delay = chance.random() * max(whole, undisturbed[name]) * 0.9

            def change():
                time.sleep(delay)
                if kind == "empty":
                    os.truncate(path, 0)
                elif kind == "shrink":
                    os.truncate(path, chance.randrange(len(contents)))
                elif kind == "grow":
                    with open(path, "ab") as file:
                        file.write(other)
                elif kind == "rewrite":
                    with open(path, "r+b") as file:
                        file.write(other)
                else:
                    run.write("new.yaml", contents)
                    os.replace(run.place + "/new.yaml", path)

            changer = threading.Thread(target=change)
            changer.start()
            run.run(*RENDER, *(["-i"] if number % 2 else []), path, what=f"{kind} after {delay:.3f} s", expect=(0, 2),
                    megabytes=1500, silent=False)
            changer.join()
            intact_folder = [name for name in os.listdir(run.place) if name.startswith(".")]
            if intact_folder:
                run.fault(f"{kind}: left behind: {intact_folder}")


def interrupted(run):
    """A signal at moments all over --in-place and --output-dir: all of it is written, or nothing."""
    chance = random.Random(11)
    count = 400
    before, after = {}, {}
    for number in range(count):
        name = f"service{number}"
        text = (f"apiVersion: v1\nkind: Service\nmetadata: {{name: {name}}}\nspec: {{selector: {{app: web}}}}\n---\n"
                + rollout("  strategy: {canary: {canaryService: " + name + ", steps: [{setWeight: 5}]}}\n",
                          metadata=f"name: web{number}"))
        before[run.write(f"in/{number:04}.yaml", text)] = text.encode()
    folder = run.place + "/in"
    took = run.run(*RENDER, "-i", folder, expect=(0,)).seconds
    for path in before:
        with open(path, "rb") as file:
            after[path] = file.read()
    signals = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
    for number in range(90):
        for path, text in before.items():
            with open(path, "wb") as file:
                file.write(text)
        deliver(run, [*RENDER, "-i", folder], signals[number % 3], chance.random() * took)
        texts = [open(path, "rb").read() for path in before]
        if texts not in (list(before.values()), list(after.values())):
            run.fault("--in-place was stopped half way")
        intact(run, {path: [before[path], after[path]] for path in before}, "interrupted")
    target = run.place + "/target/states"
    os.mkdir(run.place + "/target")
    render = ["render", "--stable-hash", "abc", "--output-dir", target, folder]
    took = run.run(*render, expect=(0,)).seconds
    everything = names(target)
    for number in range(60):
        subprocess.run(["rm", "-rf", target], check=True)
        if number % 2:
            os.mkdir(target)
        deliver(run, render, signals[number % 3], chance.random() * took)
        found = names(target)
        if found and found != everything:
            run.fault(f"--output-dir was stopped half way: {len(found)} of {len(everything)} files")
        left = [name for name in os.listdir(run.place + "/target") if name.startswith(".")]
        if left or os.path.isdir(target) and any(name.startswith(".") for name in os.listdir(target)):
            run.fault(f"--output-dir left behind {left or os.listdir(target)}")


def names(folder):
    return sorted(os.path.join(place, name) for place, _, found in os.walk(folder) for name in found)


def deliver(run, arguments, number, delay):
    started = time.monotonic()
    process = run.start(arguments)
    timer = threading.Timer(delay, lambda: process.send_signal(number) if process.returncode is None else None)
    timer.start()
    outcome = run.finish(process, started, 10)
    timer.cancel()
    timer.join()
    # Before anything is written a signal ends the process as it ends every other.
    if outcome.status == -number:
        outcome.status, outcome.errors = 2, "error: the signal's own end\n"
    run.check(outcome, f"{signal.Signals(number).name} after {delay:.4f} s", 300, (0, 2), None, True)


def no_room(run):
    """Writing into a file system that is full, and below a limit of the size of files."""
    before = fixture() + b"#" * 100_000 + b"\n"
    path = run.write("folder/fixture.yaml", before)
    for size in [0, 1, 4096, 65_536]:
        def prepare():
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

        for arguments in [[*RENDER, "-i", path], ["render", "--stable-hash", "abc", "--output-dir", run.place + "/folder/out", path]]:
            started = time.monotonic()
            reader, writer = os.pipe()
            process = subprocess.Popen([run.binary, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                       stderr=writer, preexec_fn=prepare)
            os.close(writer)
            outcome = run.finish(process, started, 10)
            with open(reader, "rb") as pipe:
                outcome.errors = pipe.read().decode()
            # A small file of one state fits into the larger limits.
            run.check(outcome, f"files of {size} bytes", 300, (2,) if size < 4096 or "-i" in arguments else (0, 2), None, True)
            subprocess.run(["rm", "-rf", run.place + "/folder/out"], check=True)
            intact(run, {path: before}, f"files of {size} bytes")
    room = run.place + "/room"
    os.mkdir(room)
    if not IS_ROOT or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=192k", "tmpfs", room], capture_output=True).returncode:
        print("  (no file system to fill up: this takes root)")
        return
    try:
        path = run.write("room/fixture.yaml", before)
        run.run(*RENDER, "-i", path, expect=(2,), says="No space left")
        intact(run, {path: before}, "full")
        many = run.write("many.yaml", "---\n".join(
            rollout("  strategy: {canary: {steps: [{setWeight: 5}]}}\n", metadata=f"name: web{n}") for n in range(200)))
        run.run("render", "--stable-hash", "abc", "--output-dir", room + "/out", many, expect=(2,), says="No space left")
        if os.path.exists(room + "/out"):
            run.fault("a partial folder was left")
        intact(run, {path: before}, "full")
    finally:
        subprocess.run(["umount", room], check=True)


def few_descriptors(run):
    folder = run.place + "/many"
    for number in range(100):
        run.write(f"many/{number}.yaml", rollout(STEPS, metadata=f"name: web{number}"))
    for limit in [4, 8, 16]:
        def prepare():
            resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))

        started = time.monotonic()
        with open(run._errors, "wb") as errors:
            process = subprocess.Popen([run.binary, "hash", folder], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                       stderr=errors, preexec_fn=prepare)
            run.check(run.finish(process, started, 10), f"{limit} descriptors", 300, (0, 2), None, False)


CASES = [missing, links, no_permission, changing_while_mapped, interrupted, no_room, few_descriptors]
