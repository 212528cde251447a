import { fold } from "../characters.ts";

/**
 * Letters of other scripts and with marks, by what stands for them in plain Latin letters: alphabets written as "letters=Latin", the
 * values parted by blanks, "-" for none. Vowels that a script leaves out stay out.
 */
const ALPHABETS: readonly (readonly [letters: string, latin: string])[] = [
  [
    "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџѕѓќ",
    "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh sh - y - e yu ya i i e g u j l n c d dz dz g k",
  ],
  ["αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ", "a v g d e z i th i k l m n x o p r s s t y f ch ps o a e i i o y o i y i y"],
  [
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئءپچژگکی",
    "a b t th j h kh d dh r z s sh s d t z - gh f q k l m n h u i a a a a a w y - p ch zh g k i",
  ],
  ["אבגדהוזחטיכךלמםנןסעפףצץקרשת", "a b g d h v z h t y k k l m m n n s - p p ts ts k r sh t"],
  ["աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ", "a b g d e z e e t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts w p k o f"],
  ["აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ", "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h"],
  ["àáâãåāăąǎạảấầẩẫậắằẳẵặ", "a a a a a a a a a a a a a a a a a a a a a"],
  ["çćĉċčďđðḍèéêëēĕėęěẹẻẽếềểễệəǝ", "c c c c ch d d d d e e e e e e e e e e e e e e e e e e e"],
  ["ĝğġģǧĥħḥḫìíîïĩīĭįıỉịĵǰķĺļľŀł", "g g g g g h h h kh i i i i i i i i i i i j j k l l l l l"],
  ["ñńņňòóôõøōŏőọỏốồổỗộơớờởỡợ", "n n n n o o o o o o o o o o o o o o o o o o o o o"],
  [
    "ŕŗřśŝşšșṣţťŧțṭùúûũūŭůűųụủưứừửữựŵýÿŷỳỵỷỹźżžẓ",
    "r r r s s sh sh sh s t t t t t u u u u u u u u u u u u u u u u u w y y y y y y y z z zh z",
  ],
  ["äöüæœßþ", "a o u ae oe ss th"],
];

const TABLE: ReadonlyMap<string, string> = new Map(
  ALPHABETS.flatMap(([letters, latin]) => {
    const values = latin.split(" ");
    return [...letters].map((letter, at) => [letter, values[at] === "-" ? "" : (values[at] ?? "")] as const);
  }),
);

/** A word in plain small Latin letters and digits; what has no letter there (apostrophes, marks of vowels, full stops) is left out. */
export function romanised(word: string): string {
  let out = "";
  for (const char of fold(word)) {
    if ((char >= "a" && char <= "z") || (char >= "0" && char <= "9")) out += char;
    else out += TABLE.get(char) ?? "";
  }
  return out;
}
