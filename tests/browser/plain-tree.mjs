/**
 * Makes a folder of Markdown that nobody wrote for Beside: `node plain-tree.mjs FOLDER`.
 * The same tree every time; no front matter, no settings but a name.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";

const root = process.argv[2];
let written = 0;

function put(path, content) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  if (path.endsWith(".md")) written += 1;
}

/** A table of remainders, for the check sum of a PNG chunk. */
const remainders = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE((named.reduce((crc, byte) => remainders[(crc ^ byte) & 255] ^ (crc >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, named, sum]);
}

/** A square of one colour. */
function png(size, [red, green, blue]) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.from(Array(size).fill([red, green, blue]).flat())]);
  const pixels = deflateSync(Buffer.concat(Array(size).fill(row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

function svg(colour) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="${colour}"/></svg>\n`;
}

const words = "water path field market river morning bread letter window neighbour garden stone basket road winter song lamp harvest door table".split(" ");

/** The n-th sentence; the same n, the same words. */
function sentence(n) {
  const at = (step) => words[(n * step + step) % words.length];
  return `The ${at(3)} by the ${at(7)} holds a ${at(11)}, and the ${at(13)} waits for the ${at(17)}.`;
}

const paragraph = (n, count) => Array.from({ length: count }, (_, i) => sentence(n * 5 + i)).join(" ");

/** Notes: every fifth has a table, every third code, every fourth a picture, some no heading at all. */
function note(n, folder) {
  const parts = [n % 9 === 0 ? "" : n % 9 === 1 ? `Note ${n}\n=======` : `# Note ${n} on ${words[n % words.length]}`];
  parts.push(paragraph(n, (n % 4) + 1));
  if (n % 2) parts.push(`See [the note before](note-${String(n - 1).padStart(2, "0")}.md), or [the start](../../README.md).`);
  if (n % 3 === 0) parts.push("```sh\nls -la | grep \"note\" > a-very-long-name-for-a-file-that-does-not-break-anywhere-on-a-small-screen-at-all.txt\n```");
  if (n % 4 === 0) parts.push(`![A patch of colour](../../images/patch-${n % 8}.png)`);
  if (n % 5 === 0) parts.push("| When | Who | Where | How long | What for |\n|:--|--:|:-:|---|---|\n| Monday | 12 | *hall* | 90 minutes | `planning` |\n| Tuesday | 7 | **yard** | an hour | rest |");
  if (n % 6 === 0) parts.push("## Things to bring\n\n1. A pen\n2. Paper\n   - ruled\n   - plain\n3. Time\n\n- [ ] packed\n- [x] counted");
  if (n % 7 === 0) parts.push("> A thing somebody said.\n>\n> > And the answer.\n\n---\n\nTerm[^a] and <https://example.org/a/long/path?with=query&and=more>.\n\n[^a]: A note at the foot.");
  if (n % 8 === 0) parts.push("Press <kbd>Enter</kbd>.<br>\n\n<div class=\"old\" style=\"color:red\" onclick=\"alert(1)\">\n\nAn old **box**.\n\n</div>\n\n<!-- nothing to see -->");
  if (n % 10 === 0) parts.push("#### A heading too deep\n\nText under it.\n\n## Things to bring\n\nThe same heading again.");
  if (n % 11 === 0) parts.push(`${"Donaudampfschifffahrtsgesellschaftskapitän".repeat(4)} and https://example.org/${"segment-".repeat(14)}`);
  put(`content/${folder}/note-${String(n).padStart(2, "0")}.md`, parts.filter(Boolean).join("\n\n") + "\n");
}

/** A lesson as people of the Carpentries write it, in old and in new form. */
function lesson(n) {
  put(`content/lessons/${String(n).padStart(2, "0")}-part.md`, `# Part ${n}

::::::: questions
- What is a ${words[n]}?
:::::::

::::::: objectives
- Name three kinds of ${words[n]}.
:::::::

## First look

${paragraph(n, 4)}

::::::: challenge
## Try it

${sentence(n)}

:::: hint
${sentence(n + 1)}
::::

:::: solution
${sentence(n + 2)}

\`\`\`python
print("${words[n]}")
\`\`\`
::::
:::::::

::::::: callout
## Mind this

${sentence(n + 3)}
:::::::

> ## Older exercise
>
> ${sentence(n + 4)}
>
> > ## Solution
> >
> > ${sentence(n + 5)}
> {: .solution}
{: .challenge}

![](../images/patch-${n % 8}.png){alt='A patch of colour'}

::::::: keypoints
- ${sentence(n + 6)}
:::::::
`);
}

put("site.yaml", "name: A plain folder\n");
put("content/README.md", `# A plain folder\n\n${paragraph(1, 3)}\n\n- [Notes](notes/winter/note-01.md)\n- [Lessons](lessons/)\n- [A long page](long.md#part-40)\n- [Ein Blatt](<Übungen/Größe & Maß.md>)\n- [Elsewhere](https://example.org/)\n`);
for (let n = 0; n < 8; n += 1) put(`content/images/patch-${n}.png`, png(8 + n, [n * 30, 90, 200 - n * 20]));
for (let n = 0; n < 4; n += 1) put(`content/images/flag-${n}.svg`, svg(["teal", "maroon", "navy", "olive"][n]));
for (const folder of ["notes/winter", "notes/spring", "notes/summer", "notes/autumn"]) {
  for (let n = 0; n < 40; n += 1) note(n, folder);
}
for (let n = 1; n <= 12; n += 1) lesson(n);
for (let n = 1; n <= 12; n += 1) {
  const folder = Array.from({ length: n }, (_, i) => `level-${i + 1}`).join("/");
  put(`content/deep/${folder}/page.md`, `# Level ${n}\n\n${paragraph(n, 2)}\n\n![Flag](${"../".repeat(n + 1)}images/flag-${n % 4}.svg)\n`);
}
const names = ["Übungen/Größe & Maß", "Übungen/Ça va", "日本語/はじめに", "العربية/مقدمة", "ភាសាខ្មែរ/សេចក្តីផ្តើម", "अभ्यास/पहला", "mixed/With Spaces and (brackets)", "mixed/UPPER", "mixed/dots.in.name", "mixed/100%", "mixed/emoji-🌱", "mixed/İstanbul"];
for (const [n, name] of names.entries()) put(`content/${name}.md`, `${n % 2 ? "" : `# ${name.split("/")[1]}\n\n`}${paragraph(n, 2)}\n`);
put("content/long.md", `# A long page\n\n${Array.from({ length: 120 }, (_, n) => `## Part ${n}\n\n${paragraph(n, 6)}`).join("\n\n")}\n`);
put("content/short.md", "One line.\n");
put("content/only-table.md", `| ${words.slice(0, 12).join(" | ")} |\n|${"---|".repeat(12)}\n${Array.from({ length: 30 }, (_, n) => `| ${Array.from({ length: 12 }, (_, i) => n * i).join(" | ")} |`).join("\n")}\n`);
put("content/only-code.md", "```rust\nfn main() {\n    println!(\"{}\", 1 < 2 && 3 > 2);\n}\n```\n");
put("content/html.md", "<h1 align=\"center\">A page of tags</h1>\n\n<p>One</p><table><tr><td>1</td></tr></table>\n\n<details><summary>More</summary>\n\nInside.\n\n</details>\n\n<script>alert(1)</script>\n\n<img src=\"images/patch-1.png\" alt=\"A patch\" onerror=\"alert(1)\">\n\n[bad](javascript:alert(1)) <a href=\"javascript:alert(2)\">worse</a>\n");
if (written < 200) throw new Error(`only ${written} Markdown files`);
