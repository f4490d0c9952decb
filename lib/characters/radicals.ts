// Radicals that PDFs and some fonts put in the place of characters: ⽢⾕县 for 甘谷县, 农⺠ for 农民. They
// look alike and match nothing. Each stands for one unified ideograph of one code unit, so that a
// position in the folded text is the same position in the text itself.

// The supplement (U+2E80 to U+2EF3) by Unicode's Equivalent_Unified_Ideograph; those without one in a
// single code unit stay as they are.
const SUPPLEMENT =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'

const IDEOGRAPHS = new Map<string, string>()
for (let index = 0; index < SUPPLEMENT.length; index += 2) {
  IDEOGRAPHS.set(SUPPLEMENT.charAt(index), SUPPLEMENT.charAt(index + 1))
}
// The Kangxi radicals (U+2F00 to U+2FD5) are compatibility characters of theirs.
for (let code = 0x2f00; code <= 0x2fd5; code += 1) {
  const radical = String.fromCharCode(code)
  IDEOGRAPHS.set(radical, radical.normalize('NFKC'))
}

const RADICAL = /[\u2e80-\u2fd5]/g

export function foldRadicals(text: string): string {
  return text.replace(RADICAL, (radical) => IDEOGRAPHS.get(radical) ?? radical)
}
