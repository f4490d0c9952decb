// A division's name without its kind: 庄浪县 is 庄浪, 张家川回族自治县 is 张家川. The kind comes
// back where a bare name would be unreadable (成县) or stand for two places (临夏市, 临夏县).

const NATIONALITIES =
  '各族 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'.split(
    ' ',
  )

const NATIONALITY_ENDINGS = NATIONALITIES.flatMap((name) =>
  name.length > 1 && !name.endsWith('族')
    ? [`${name}族`, name]
    : [name === '各族' ? name : `${name}族`],
).toSorted((a, b) => b.length - a.length)

const KIND = /(自治区|自治州|自治县|自治旗|特别行政区|地区|林区|省|市|盟|州|县|区|旗)$/

export type NameParts = {
  stem: string
  /** The kind as people say it: 县 for 自治县, 州 for 自治州. */
  kind: string
}

export function splitName(name: string): NameParts {
  const kind = KIND.exec(name)?.[0] ?? ''
  const bare = name.slice(0, name.length - kind.length)
  if (!kind.startsWith('自治')) return { stem: bare, kind }
  return { stem: withoutNationalities(bare), kind: kind.slice(-1) }
}

function withoutNationalities(bare: string): string {
  let stem = bare
  for (;;) {
    const ending = NATIONALITY_ENDINGS.find((name) => stem.endsWith(name))
    if (ending === undefined) return stem
    const rest = stem.slice(0, stem.length - ending.length)
    // 东乡族自治县 and 鄂伦春自治旗 are named by the people alone; 内蒙古 is no nationality.
    if (rest.length < 2) return stem.length > 2 && stem.endsWith('族') ? stem.slice(0, -1) : stem
    stem = rest
  }
}
