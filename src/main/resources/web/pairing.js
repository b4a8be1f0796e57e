// Which of many files are versions of the same document, told by their names.

const CODES = {
  ar: "ar", arabic: "ar", a: "ar",
  zh: "zh", cn: "zh", chn: "zh", chi: "zh", chinese: "zh", c: "zh", "zh-cn": "zh", 中文: "zh",
  en: "en", eng: "en", english: "en", e: "en",
  fr: "fr", fre: "fr", fra: "fr", french: "fr", f: "fr",
  ru: "ru", rus: "ru", russian: "ru", r: "ru",
  es: "es", spa: "es", spanish: "es", s: "es", español: "es",
};
const LAST = /^(.*?)[-_. (]+([\p{L}]+)\)?$/u;
const FIRST = /^([\p{L}]{2,})[-_. ]+(.+)$/u;

/** The name that a file shares with its other versions, and the language that tells them apart; "" where its name shows none. */
export function nameParts(fileName) {
  const bare = fileName.replace(/\.[^.]+$/, "").toLowerCase();
  const last = LAST.exec(bare);
  if (last && CODES[last[2]]) return { stem: last[1], lang: CODES[last[2]] };
  const first = FIRST.exec(bare);
  if (first && CODES[first[1]]) return { stem: first[2], lang: CODES[first[1]] };
  return { stem: bare, lang: CODES[bare] ? CODES[bare] : "" };
}

/** The name by which the versions are grouped: with the folder, where a file is named by its language alone. */
function group(file, parts) {
  const folder = (file.webkitRelativePath || file.folder || "").replace(/\/?[^/]*$/, "");
  return parts.lang && parts.stem in CODES ? folder : parts.stem;
}

/**
 * Pairs files by their names.
 *
 * @returns pairs, each with its name and two files; and the files that are alone
 */
export function pairUp(files) {
  const groups = new Map();
  for (const file of files) {
    const parts = nameParts(file.name);
    const name = group(file, parts);
    groups.set(name, [...(groups.get(name) ?? []), { file, lang: parts.lang }]);
  }
  const pairs = [];
  const alone = [];
  for (const [name, versions] of groups) {
    const several = new Set(versions.map((v) => v.lang));
    if (versions.length < 2 || several.size < versions.length) {
      alone.push(...versions.map((v) => v.file));
      continue;
    }
    for (let i = 0; i < versions.length; i++) {
      for (const other of versions.slice(i + 1)) pairs.push({ name, source: versions[i].file, target: other.file });
    }
  }
  return { pairs, alone };
}

/** All files of what was dropped, those within folders too. */
export async function droppedFiles(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) return [...transfer.files];
  const files = [];
  const read = async (entry) => {
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
      file.folder = entry.fullPath;
      files.push(file);
      return;
    }
    const reader = entry.createReader();
    for (;;) {
      const part = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (!part.length) return;
      for (const child of part) await read(child);
    }
  };
  for (const entry of entries) await read(entry);
  return files.filter((file) => !file.name.startsWith("."));
}
