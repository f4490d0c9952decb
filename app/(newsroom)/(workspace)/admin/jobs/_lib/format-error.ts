const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/database does not answer|connection to the database|^Database error /i, '数据库没有应答'],
  [
    /^job (timed out|heartbeat)|^handler execution exceeded/,
    '做得太久没有做完，或者做它的进程停了',
  ],
  [/events not delivered/, '有通知没有送到，见“待发的通知”'],
  [/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EDNS|getaddrinfo/, '连不上邮件服务器'],
  [/\b535\b|EAUTH|Invalid login/i, '邮件服务器不认门户的用户名或密码'],
  [/user unknown|no such user|mailbox (unavailable|not found)|5\.1\.1/i, '收件地址不存在'],
  [/mailbox (is )?full|over quota|5\.2\.2|4\.2\.2|邮箱满/i, '收件人的邮箱满了'],
  [/greylist|try again|too many|rate limit|\b45[012]\b/i, '邮件服务器叫过一会儿再发'],
  [/spam|blocked|blacklist|policy/i, '邮件服务器当作垃圾邮件拒收'],
  [/certificate|self.signed|ETLS|SSL/i, '邮件服务器的证书不对'],
  [
    /closed unexpectedly|ECONNRESET|No answer within|ETIMEDOUT|timeout/i,
    '传到一半断了，或者等得太久',
  ],
  [/answered 5\d\d/, '网站进程没有办成'],
  [/fetch failed/, '连不上网站进程'],
  [/invalid_type|invalid input|expected/i, '记下的内容不对，程序读不懂'],
]

/** An error's cause in words, or null when it is in words already. */
export function formatError(error: string): string | null {
  if (/\p{Script=Han}/u.test(error)) return null
  return KNOWN.find(([pattern]) => pattern.test(error))?.[1] ?? '没有见过的错误，原话是'
}
