"""Well-formed text of a shape that no person writes."""
import json

from text import fixture, over_commands

HEAD = "apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: web}\n"


def rollout(extra="", metadata="name: web", template=""):
    return (
        f"apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {{{metadata}}}\nspec:\n"
        "  selector: {matchLabels: {app: web}}\n"
        f"{extra}"
        "  template:\n    metadata: {labels: {app: web}}\n"
        f"    spec: {{containers: [{{name: web, image: 'web:1'{template}}}]}}\n")


STEPS = "  strategy: {canary: {steps: [{setWeight: 5}, {pause: {}}]}}\n"


def bounded(run, contents, what, limit=20, megabytes=1500):
    over_commands(run, contents, what, limit=limit, megabytes=megabytes)
    path = run.write("app.yaml", contents)
    for arguments in [["render", "--at", "promoted", "--stable-hash", "abc", "-o", "json"],
                      ["diff", "--stable-hash", "abc"], ["ignore-differences"]]:
        run.run(*arguments, path, what=what, expect=(0, 1, 2), limit=limit, megabytes=megabytes)


def deep_nesting(run):
    for depth in [100, 500, 512, 513, 10_000, 1_000_000]:
        bounded(run, HEAD + "spec: " + "[" * depth, f"{depth} opening brackets")
        bounded(run, HEAD + "spec: " + "[" * depth + "]" * depth, f"{depth} brackets")
        bounded(run, HEAD + "spec: " + "{a: " * depth + "1" + "}" * depth, f"{depth} braces")
        bounded(run, '{"kind":"Rollout","spec":' + '{"a":' * depth + "1" + "}" * depth + "}", f"{depth} objects")
        bounded(run, rollout(STEPS, template=", env: " + "[" * depth + "]" * depth), f"{depth} in the template")
    for depth in [100, 511, 600, 2000]:
        block = "".join(" " * level + "a:\n" for level in range(depth)) + " " * depth + "b: 1\n"
        bounded(run, HEAD + "spec:\n" + "".join(" " + line + "\n" for line in block.splitlines()), f"{depth} blocks")
        bounded(run, HEAD + "spec:\n" + "- " * depth + "a\n", f"{depth} sequences")
        lists = "items: [{kind: List, apiVersion: v1, " * depth + "items: []" + "}]" * depth
        bounded(run, "kind: List\napiVersion: v1\n" + lists + "\n", f"{depth} Lists")


def aliases(run):
    """Laughs, chains and loops."""
    def bomb(width, depth, merge=False):
        lines = ["apiVersion: argoproj.io/v1alpha1", "kind: Rollout", "metadata: {name: web}", "x:"]
        lines.append("  a0: &a0 {k: v}" if merge else "  a0: &a0 [v]")
        for level in range(1, depth):
            items = ", ".join([f"*a{level - 1}"] * width)
            lines.append(f"  a{level}: &a{level} {{<<: [{items}]}}" if merge else f"  a{level}: &a{level} [{items}]")
        lines.append(f"spec: {{<<: *a{depth - 1}, strategy: {{canary: {{}}}}}}" if merge else f"spec: *a{depth - 1}")
        return "\n".join(lines) + "\n"

    for width, depth in [(9, 5), (9, 6), (9, 7), (9, 9), (2, 20), (2, 22), (2, 64), (10, 100)]:
        bounded(run, bomb(width, depth), f"{width}^{depth} aliases")
        bounded(run, bomb(width, depth, merge=True), f"{width}^{depth} merges")
    for length in [10, 400, 1000, 4000, 20_000]:
        chain = "x:\n  a0: &a0 {k: v}\n" + "".join(
            f"  a{n}: &a{n} {{<<: *a{n - 1}}}\n" for n in range(1, length))
        bounded(run, chain + rollout(STEPS + f"  extra: *a{length - 1}\n"), f"chain of {length} merges")
        chain = "x:\n  a0: &a0 [v]\n" + "".join(f"  a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, length))
        bounded(run, chain + rollout(STEPS + f"  extra: *a{length - 1}\n"), f"chain of {length} aliases")
    nest = 400
    chain = "x:\n  a0: &a0 [v]\n" + "".join(
        f"  a{n}: &a{n} " + "[" * nest + f"*a{n - 1}" + "]" * nest + "\n" for n in range(1, 150))
    bounded(run, chain + rollout(STEPS + "  extra: *a149\n"), "deep through aliases")
    for text in ["a: &a [*a]", "a: &a {b: *a}", "<<: &a {<<: *a}", "a: *b", "&a a: *a", "? &a [*a]\n: 1",
                 "a: &a\n  b: &b {c: *a}", "&a : *a", "*a : 1", "a: & b", "a: &a", "a: *", "a: &a *a"]:
        bounded(run, rollout(STEPS) + text + "\n", text)
        bounded(run, text + "\n" + rollout(STEPS), text)


def many_aliased_rollouts(run):
    """One bomb, just small enough, that many Rollouts of a List share."""
    lines = ["apiVersion: v1", "kind: List", "x:", "  a0: &a0 {k: v}"]
    for level in range(1, 16):
        lines.append(f"  a{level}: &a{level} {{<<: [*a{level - 1}, *a{level - 1}]}}")
    lines.append("items:")
    for number in range(100):
        lines.append(f"- {{apiVersion: argoproj.io/v1alpha1, kind: Rollout, metadata: {{name: web{number}}}, "
                     "spec: {<<: *a15, strategy: {canary: {}}, template: {<<: *a15, spec: {<<: *a15}}}}")
    bounded(run, "\n".join(lines) + "\n", "merges shared by a hundred Rollouts")


def duplicate_keys(run):
    whole = fixture().decode()
    for line in ["kind: Rollout", "kind: Service", "metadata: {name: other}", "spec: {}", "spec:", "apiVersion: v1"]:
        bounded(run, whole.replace("---\n", line + "\n---\n", 1), f"a second {line}")
        bounded(run, line + "\n" + whole, f"{line} before")
    bounded(run, whole + "---\n" + whole, "everything twice")
    bounded(run, rollout("  replicas: 1\n" * 100_000 + STEPS), "a key 100,000 times")
    keys = "".join(f"    k{number}: v\n" for number in range(100_000))
    bounded(run, rollout(STEPS + "  extra:\n" + keys + keys), "100,000 keys twice")
    bounded(run, rollout(STEPS, metadata="name: web, annotations: {" + "a: b, " * 50_000 + "}"), "annotations")


def huge_scalars(run):
    size = 20_000_000
    bounded(run, rollout(STEPS, metadata="name: " + "x" * size), "a name of 20 MB")
    bounded(run, rollout(STEPS, metadata="name: web, annotations: {a: '" + "x" * size + "'}"), "an annotation of 20 MB")
    bounded(run, rollout(STEPS, template=', args: ["' + "\\n" * (size // 2) + '"]'), "escapes of 20 MB")
    bounded(run, rollout("  replicas: " + "9" * 1_000_000 + "\n" + STEPS), "a number of a million digits")
    bounded(run, rollout(STEPS, template=", resources: {limits: {cpu: " + "1" * 1_000_000 + "}}"), "a quantity")
    bounded(run, rollout(STEPS, template=", resources: {limits: {cpu: 1e" + "9" * 1_000_000 + "}}"), "an exponent")
    bounded(run, rollout(STEPS, template=", resources: {limits: {cpu: 0." + "0" * 1_000_000 + "1}}"), "a fraction")
    bounded(run, rollout(STEPS) + "x: |\n" + "  line\n" * 3_000_000, "a block scalar of 20 MB")
    bounded(run, rollout(STEPS) + "x: " + "\n  line" * 3_000_000 + "\n", "a plain scalar of 20 MB")
    bounded(run, rollout(STEPS) + "#" * size + "\n", "a comment of 20 MB")
    bounded(run, rollout(STEPS) + "\n" * size, "20 million line breaks")
    bounded(run, rollout(STEPS) + "x" * 2000 + ": 1\n", "a key of 2,000 characters")
    for number in ["-1", "0", "2147483647", "2147483648", "9223372036854775807", "9223372036854775808",
                   "-9223372036854775808", "1e400", "-1e400", "0x7fffffffffffffff", "1_000", "0o17", ".5", "1:30"]:
        for field in ["replicas", "minReadySeconds", "revisionHistoryLimit", "progressDeadlineSeconds"]:
            bounded(run, rollout(f"  {field}: {number}\n" + STEPS), f"{field}: {number}")
        bounded(run, rollout(f"  strategy: {{canary: {{steps: [{{setWeight: {number}}}, {{pause: {{duration: {number}}}}}, "
                             f"{{setCanaryScale: {{replicas: {number}}}}}, {{setCanaryScale: {{weight: {number}}}}}], "
                             f"maxSurge: {number}, maxUnavailable: {number}, maxWeight: {number}}}}}\n"), f"canary {number}")


def million_items(run):
    bounded(run, rollout(STEPS) + "x:\n" + "- a\n" * 1_000_000, "a list of a million items")
    bounded(run, rollout(STEPS, template=", args: [" + "a, " * 1_000_000 + "]"), "a million arguments")
    bounded(run, rollout("  strategy: {canary: {steps: [" + "{pause: {}}, " * 2_000 + "]}}\n"), "2,000 steps")
    bounded(run, rollout("  strategy: {canary: {steps: [" + "{setWeight: 1}, " * 100_000 + "]}}\n"), "100,000 steps")
    bounded(run, rollout("  strategy: {canary: {steps: [" + "{nothing: 1}, " * 1_000_000 + "]}}\n"), "a million steps")
    bounded(run, "---\n" * 1_000_000 + rollout(STEPS), "a million empty documents")
    bounded(run, "...\n" * 1_000_000 + rollout(STEPS), "a million ends")
    bounded(run, rollout(STEPS) + "---\na: 1\n" * 300_000, "300,000 other documents")
    bounded(run, "--- !x\nkind: A\n" * 100_000 + "---\n" + rollout(STEPS), "100,000 documents of no certain kind")
    bounded(run, "%TAG ! !\n" * 100_000 + "---\n" + rollout(STEPS), "100,000 directives")
    bounded(run, rollout(STEPS) + "x: [" + "&a a, " * 300_000 + "]\n", "300,000 anchors")
    bounded(run, rollout(STEPS) + "x: {" + "? a : b, " * 100_000 + "}\n", "100,000 explicit keys")


def one_line(run):
    """A stream on a single line: places in it are counted often."""
    item = {"apiVersion": "argoproj.io/v1alpha1", "kind": "Rollout", "metadata": {"name": "web"},
            "spec": {"replicas": "x", "selector": {"matchLabels": {"app": "web"}}, "strategy": {"canary": {"step": 1}},
                     "template": {"metadata": {"labels": {"app": "other"}}, "spec": {"containers": [{"name": "Web"}]}}}}
    items = []
    for number in range(20_000):
        items.append(json.dumps(item).replace('"web"', f'"web{number}"', 1))
    text = '{"apiVersion":"v1","kind":"List","items":[' + ",".join(items) + "]}"
    bounded(run, text, "20,000 faulty Rollouts on one line")
    bounded(run, " ".join(f'{{kind: A, n: {n}}},' for n in range(200_000)), "one long broken line")


CASES = [deep_nesting, aliases, many_aliased_rollouts, duplicate_keys, huge_scalars, million_items, one_line]
