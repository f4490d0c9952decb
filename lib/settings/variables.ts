// Every variable of the environment that whoever runs the portal may set: what it does, its default, what fits it. The
// tables of both READMEs and .env.example are made from this list (npm run settings -- --write).

import { z } from 'zod'

import { OperatorError } from '../process/operator-error.ts'
import { bucketOf, MEDIA, type Bucket } from './bucket.ts'
import { addressOf, databaseAddress, defineVariable, fitting, text } from './define-variable.ts'
import { MACHINES } from './machines.ts'
import { OBSERVATION } from './observation.ts'

export const VARIABLES = {
  PORT: defineVariable({
    what: 'port of the site, 3000 unless set',
    whatInChinese: '端口，不设是 3000',
    fallback: '3000',
    secret: false,
    schema: fitting(
      /^0*(?:[1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5])$/,
      (given) => `PORT 要是 1 到 65535 的数字，不能是“${given}”。`,
    ).transform(Number),
  }),
  SITE_URL: defineVariable({
    what: 'the public address of the site, `http://localhost:PORT` unless set: cookies, links, feeds and mails follow it',
    whatInChinese:
      '网站的公开网址，不设是 `http://localhost:端口`；Cookie、链接、订阅和邮件都跟着它',
    fallback: '',
    secret: false,
    formerName: 'NEXTAUTH_URL',
    schema: addressOf(
      ['http:', 'https:'],
      (given) => `SITE_URL 不是 https://portal.example.org 这样的网址：“${given}”。`,
    ),
  }),
  LISTEN_HOST: defineVariable({
    what: "where the server listens: `127.0.0.1`, this machine alone, unless set; the demo's passwords are known",
    whatInChinese: '在哪个地址上开站，不设是 `127.0.0.1`（只有本机能开），因为演示密码人人知道',
    fallback: '127.0.0.1',
    secret: false,
    schema: z.string(),
  }),
  DATA_DIR: defineVariable({
    what: 'where database, pictures and secrets lie, `.data` unless set',
    whatInChinese: '数据库、图片、密钥放在哪里，不设是 `.data`',
    fallback: '.data',
    secret: false,
    schema: z.string(),
  }),
  DATABASE_URL: defineVariable({
    what: "address of your own PostgreSQL (its owner's role) instead of the embedded one",
    whatInChinese: '用自己的 PostgreSQL（填属主角色的地址），不用自带的',
    fallback: '',
    secret: true,
    schema: databaseAddress('DATABASE_URL'),
  }),
  APP_DATABASE_URL: defineVariable({
    what: "the application's own role there, when the owner may not create one or another portal runs on these rows",
    whatInChinese: '属主不能建角色，或者另一个网站进程已在用这个库时，另给应用角色的地址',
    fallback: '',
    secret: true,
    schema: databaseAddress('APP_DATABASE_URL'),
  }),
  DATABASE_CONNECTIONS: defineVariable({
    what: 'how many connections to the database a process has for readers, for people signed in and for the jobs, `8,8,3` unless set; a web process has seven more',
    whatInChinese:
      '一个进程里，读者、登录的人、后台任务各用几个数据库连接，不设是 `8,8,3`；网站进程另外还用七个',
    fallback: '8,8,3',
    secret: false,
    schema: fitting(
      /^[1-9]\d{0,2},[1-9]\d{0,2},[1-9]\d{0,2}$/,
      (given) =>
        `DATABASE_CONNECTIONS 要写读者、登录的人、后台任务各用几个连接，如 8,8,3，不能是“${given}”。`,
    ).transform((given) => {
      const [reader = 0, newsroom = 0, job = 0] = given.split(',').map(Number)
      return { reader, newsroom, job }
    }),
  }),
  NEXTAUTH_SECRET: defineVariable({
    what: 'what cookies are signed with, made at the first start and kept in `DATA_DIR/secrets.json` unless set',
    whatInChinese: 'Cookie 用它签名，不设就在第一次启动时生成，存在 `DATA_DIR/secrets.json`',
    fallback: '',
    secret: true,
    schema: text,
  }),
  SEALING_KEY: defineVariable({
    what: 'what second factors, mobile numbers, contacts and unit links are encrypted with in the database, made at the first start unless set, in `DATA_DIR/secrets.json`',
    whatInChinese:
      '两步验证的密钥、手机号、来件的联系方式、单位链接用它加密，不设就自动生成，存在 `DATA_DIR/secrets.json`',
    fallback: '',
    secret: true,
    schema: fitting(/^(?:.{32,})?$/su, () => 'SEALING_KEY 要有 32 个以上的字符。').transform(
      (given) => given || null,
    ),
  }),
  TRUSTED_PROXIES: defineVariable({
    what: "how many proxies of your own are before the site, 0 unless set: whose word on the visitor's address counts",
    whatInChinese: '网站前面有几层自己的代理，不设是 0；访客的网络地址以它们写的为准',
    fallback: '0',
    secret: false,
    // Who counts more proxies than there are believes what visitors write.
    schema: fitting(
      /^[0-5]$/,
      (given) => `TRUSTED_PROXIES 要是 0 到 5 的数字，不能是“${given}”。`,
    ).transform(Number),
  }),
  PROVINCE: defineVariable({
    what: "first two digits of the province's GB/T 2260 code, 62 (Gansu) unless set",
    whatInChinese: '省级代码前两位（GB/T 2260），不设是 62（甘肃）',
    fallback: '62',
    secret: false,
    schema: fitting(/^\d\d$/, (given) => `PROVINCE 要是两位数字，如 62，不能是“${given}”。`),
  }),
  JOBS: defineVariable({
    what: '`apart` keeps the web server from working at the jobs: run `npm run worker` beside it',
    whatInChinese: '设为 `apart`，网站进程就不做后台任务，另用 `npm run worker` 来做',
    fallback: '',
    secret: false,
    schema: fitting(/^(?:apart)?$/, (given) => `JOBS 只能是 apart，或者不设，不能是“${given}”。`),
  }),
  SMTP_URL: defineVariable({
    what: 'the mail server, `smtps://user:password@host:465` or `smtp://…:587`; without it mails are laid down in `DATA_DIR/mail` as .eml',
    whatInChinese:
      '邮件服务器，`smtps://用户:密码@主机:465` 或 `smtp://…:587`；不设就把邮件存成 `DATA_DIR/mail` 里的 .eml',
    fallback: '',
    secret: true,
    schema: addressOf(
      ['smtp:', 'smtps:'],
      () => 'SMTP_URL 不是 smtps://用户:密码@主机:465 这样的地址。',
    ),
  }),
  MAIL_FROM: defineVariable({
    what: 'the address mails come from, such as `"陇原政协" <portal@example.org>`',
    whatInChinese: '发件地址，如 `"陇原政协" <portal@example.org>`',
    fallback: '',
    secret: false,
    schema: text,
  }),
  BACKUP_AT: defineVariable({
    what: "when a real portal is backed up each night, Shanghai's clock, `02:30` unless set; `off` leaves backups, and the alarm, to you",
    whatInChinese:
      '正式网站每夜几点备份（北京时间），不设是 `02:30`；设为 `off` 就不备份、也不报警，由您自己负责',
    fallback: '02:30',
    secret: false,
    schema: fitting(
      /^(?:off|(?:[01]\d|2[0-3]):[0-5]\d)$/,
      (given) => `BACKUP_AT 要是 02:30 这样的时间，或者 off，不能是“${given}”。`,
    ).transform((given) => {
      const [hour = 0, minute = 0] = given.split(':').map(Number)
      return given === 'off' ? null : { hour, minute }
    }),
  }),
  BACKUP_DIR: defineVariable({
    what: 'where backups lie, better on another disk, `DATA_DIR/backups` unless set',
    whatInChinese: '备份放在哪里，最好是另一块硬盘，不设是 `DATA_DIR/backups`',
    fallback: '',
    secret: false,
    schema: text,
  }),
  BACKUP_KEEP: defineVariable({
    what: 'of how many days, weeks and months the last nightly backup is kept, `7,4,12` unless set',
    whatInChinese: '每夜的备份留几天、几周、几个月（各留最后一份），不设是 `7,4,12`',
    fallback: '7,4,12',
    secret: false,
    schema: fitting(
      /^[1-9]\d{0,2},\d{1,3},\d{1,3}$/,
      (given) => `BACKUP_KEEP 要写几天、几周、几个月，如 7,4,12，不能是“${given}”。`,
    ).transform((given) => {
      const [daily = 0, weekly = 0, monthly = 0] = given.split(',').map(Number)
      return { daily, weekly, monthly }
    }),
  }),
  BACKUP_KEY: defineVariable({
    what: 'what `npm run backup` encrypts with, 16 characters or more; without it a backup can be read by whoever has the file',
    whatInChinese: '加密备份的密钥，16 个字符以上；不设就不加密，拿到文件的人都能看',
    fallback: '',
    secret: true,
    schema: fitting(/^(?:.{16,})?$/su, () => 'BACKUP_KEY 要有 16 个以上的字符。').transform(
      (given) => given || null,
    ),
  }),
  ...MACHINES,
  ...MEDIA,
  ...OBSERVATION,
  SECURITY_CONTACT: defineVariable({
    what: 'whom to write to about a hole in the site, `mailto:security@example.org` or an https address: `/.well-known/security.txt` names it, and without it there is no such file',
    whatInChinese:
      '发现网站漏洞找谁，写 `mailto:security@example.org` 或 https 网址，登在 `/.well-known/security.txt`；不设就没有这个文件',
    fallback: '',
    secret: false,
    // One line of printable ASCII: it becomes a line of that file.
    schema: fitting(
      /^(?:mailto:[!-~]+@[!-~]+|https:\/\/[!-~]+)?$/,
      (given) =>
        `SECURITY_CONTACT 要是 mailto:security@example.org 或 https 网址，不能是“${given}”。`,
    ).transform((given) => given || null),
  }),
  NEXT_DIST_DIR: defineVariable({
    what: 'folder of the build, below the project, `.next` unless set',
    whatInChinese: '构建结果放在项目下的哪个目录，不设是 `.next`',
    fallback: '.next',
    secret: false,
    schema: z.string(),
  }),
}

export type VariableName = keyof typeof VARIABLES

export const VARIABLE_NAMES = Object.keys(VARIABLES) as VariableName[]

export type Environment = Readonly<Record<string, string | undefined>>

/** What is set, by its name of today or the former one; '' is nothing. */
export function findGiven(name: VariableName, env: Environment): string {
  const { formerName } = VARIABLES[name]
  return env[name] || (formerName === undefined ? '' : env[formerName]) || ''
}

/** The value, by default where nothing is set. A malformed one throws an OperatorError that names the variable. */
export function readVariable<Name extends VariableName>(
  name: Name,
  env: Environment,
): z.output<(typeof VARIABLES)[Name]['schema']> {
  const { schema, fallback } = VARIABLES[name]
  const read = schema.safeParse(findGiven(name, env) || fallback)
  if (!read.success) throw new OperatorError(read.error.issues[0]?.message ?? `${name} 写得不对。`)
  return read.data as z.output<(typeof VARIABLES)[Name]['schema']>
}

/** Where pictures are kept, when that is no folder of this machine. */
export const readBucket = (env: Environment): Bucket | null =>
  bucketOf((name) => readVariable(name, env))

/** What processes of the portal hand to each other, or get from Next and the system; nobody sets it. */
export const HANDED_ON: Readonly<Record<string, string>> = {
  INTERNAL_URL: 'where the jobs reach the web server on this machine',
  PAGES_VALID_SINCE: 'when the rows last became others than those the build was made from',
  LAUNCHER_PID: 'the process whose end ends this one',
  PACKAGES_ARRIVE:
    'that a first start begins with some of the packages, and learns when all are there',
  SOURCES_HASH: 'what a build is made from, which its number and the ids of its actions follow',
  WAITS_FOR_CONTENT: 'that a build makes its pages only when its launcher answers',
  SCRIPTS_VERSION: "the hash of readers' scripts, written into the build by next.config.ts",
  NODE_ENV: 'development or production',
  NODE_OPTIONS: 'flags of Node, which a build adds one to',
  NODE_COMPILE_CACHE: 'where Node keeps what it compiled: beside the build unless it is given',
  NEXT_RUNTIME: 'where Next runs this code',
  NEXT_PHASE: 'whether Next is building',
  PATH: 'where programs lie',
  INIT_CWD: 'the folder in which npm was called',
}
