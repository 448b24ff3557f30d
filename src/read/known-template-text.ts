/**
 * Sentences of widely copied postmortem templates, as FNV-1a hashes of their normalised text, so that a sentence that was
 * left in a document is known for what it is and the templates themselves need not be part of this project.
 */
const known: ReadonlySet<string> = new Set(
  `
  083c3d41 0e36acce 10bf0504 1179b07b 11fd2f6d 144d152c 16c4c619 1eb5e885 24d006e4 2791fc32 2a171d88 2b7147cc
  2e7ed427 2e93165d 2f64f1db 3300daf8 3466a1c9 360fb386 370a68e8 3924058c 3aa23c5f 3bad1dcd 43d4ab6d
  4b2d44bb 5065f362 533d25d6 56deb948 59a5df5a 5b1965c6 5b37a991 60ca67e9 62d78117 6bbf70af 6be59d86
  70804357 711a079d 71c8a807 72c8a99a 73f7e5b9 76977b68 77cc0de7 77d873c3 7c5c4752 81509a46 826fb4ec 899b4fd3
  8c6f5668 8cb95716 9046352d 92161052 94f08f98 971b1d94 9855a20b a2e1f8c5 a5ea2e1b aa751a23 abcdd980 acece132
  b1db3e56 b444d605 b80b875f bc306e17 bd2d2d95 bf24d896 c32c6c58 c3b619db c6057ac6 c8798f80 c9206ef2 cc0b24b6
  d15ba240 d7f7ab14 d832ae76 daa0ecf7 daa32bc3 dcf3cfe4 df73a9da e42beaa9 e4483604 e86fe019 e8827b9e ef9d81ef
  f048c9b5 f5f44917 f85998c7 f8ee24a0 f938d75a f9702c80 fb35eae0 ffab5b91
  0d0dfc07 13ffff1e 1c01458d 1c664b83 1db18817 2125ec6d 328244e9 3fb0666d 50a9a083 5f39a0f5 632e45c2 66c4b852
  66f99f17 75986c85 7ecadbf5 7ff409aa 812991c7 86e7364e 8a9a2703 8afee1e0 9405051b aabe8aa4 be6cbd22 c200a6bc
  c6635934 d64d773e e89fa03b ebc2691e ef22e480
  08e9a026 1887a317 1d623635 22f1fc09 25518cef 31e876e2 388af0ef 3d9ab314 424100a8 50b1dda6 55809a36 5bd26dd6
  6469918a 6bd2d136 6dfa28b7 6f09a54c 726592cf 7632a583 85a7a730 887e9686 8f9b03ad 919cf520 962d8a43 96e756be
  9977633e 9c01e149 a87e2ca6 a8dbe610 b400d7ec b61fed74 bb87bbf6 bd8b9b18 c9fa38e2 cc478aad cdb6c3f8 d0f4bed8
  d92e3ab9 d96739f8 dbb24e88 dff1fe73 e1ccec31 e3f373e6 f18848e4 f2e6260d
  0ad30312 14903a02 1affa3f3 83a83b75 8568c469 8a265575 8ae11246 8e8b6213 a5efa199 b9c6a152 bfab3699 cd3e1dff
  d63aa63b
`
    .trim()
    .split(/\s+/),
);

/** Steps that every document of a template ends with: they stay when it is filled in, and are nobody's task. */
const steps: ReadonlySet<string> = new Set(
  "28dec34e 5130beaa 71da2909 85cbc8a8 9b00d657 e207f456 e5ce7c9d fdf0d666".split(" "),
);

/** True when the text is, markup and punctuation aside, a step that a known template gives to every document. */
export function isTemplateStep(text: string): boolean {
  return steps.has(fnv1a(normalise(text)));
}

/** True when the text is, markup and punctuation aside, a sentence of a known template. */
export function isKnownTemplateText(text: string): boolean {
  const normalised = normalise(text);
  return normalised.length >= 24 && known.has(fnv1a(normalised));
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[*_`]/g, "")
    .replace(/[^\p{L}\p{N}_]+/gu, " ")
    .trim();
}

/** FNV-1a, 32 bits, over UTF-8 (http://www.isthe.com/chongo/tech/comp/fnv/). */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
