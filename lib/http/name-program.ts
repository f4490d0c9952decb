// What a browser calls itself, in the words of people: to know one's own devices again, and for nothing else.

const PROGRAMS: readonly (readonly [RegExp, string])[] = [
  [/wxwork/i, '企业微信'],
  [/MicroMessenger/i, '微信'],
  [/DingTalk/i, '钉钉'],
  [/QQBrowser/i, 'QQ 浏览器'],
  [/UCBrowser|UCWEB/i, 'UC 浏览器'],
  [/Quark/i, '夸克'],
  [/HuaweiBrowser/i, '华为浏览器'],
  [/MiuiBrowser/i, '小米浏览器'],
  [/360SE|360EE|QihooBrowser/i, '360 浏览器'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS|Chromium/, 'Chrome'],
  [/Safari/, 'Safari'],
]

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/i, '鸿蒙'],
  [/Android/, '安卓'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

const nameOf = (agent: string, names: typeof PROGRAMS): string | undefined =>
  names.find(([pattern]) => pattern.test(agent))?.[1]

/** Such as “Chrome，Windows”; null when nothing is known in it. */
export function nameProgram(userAgent: string): string | null {
  const agent = userAgent.slice(0, 500)
  const known = [nameOf(agent, PROGRAMS), nameOf(agent, SYSTEMS)].filter(Boolean)
  return known.length > 0 ? known.join('，') : null
}
