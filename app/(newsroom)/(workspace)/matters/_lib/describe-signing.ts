interface Signing {
  accountId: number
  /** Who wrote what waits; null where nothing waits. */
  draftedBy: number | null
  /** Whether that came by the unit's link. */
  isByLink: boolean
  /** Who can sign for the unit. */
  signers: readonly { accountId: number; name: string }[]
}

const namesWithout = ({ signers }: Pick<Signing, 'signers'>, accountId: number | null): string =>
  signers
    .filter((one) => one.accountId !== accountId)
    .map(({ name }) => name)
    .join('、')

/** Before a signer sends an answer of their own: that they cannot sign it then, and who can; null for everybody else. */
export function warnSigner(signing: Omit<Signing, 'isByLink'>): string | null {
  const { accountId, draftedBy, signers } = signing
  if (!signers.some((one) => one.accountId === accountId)) return null
  const others = namesWithout(signing, accountId)
  if (others !== '') return `您写的、改的，您自己不能签发：送出以后由${others}签发。`
  const none = '您写的、改的，您自己不能签发，本单位也没有别的承办签发人。'
  return draftedBy === null || draftedBy === accountId
    ? `${none}请经办人来写，由您签发；或者请管理员再加一位签发人。`
    : `${none}要改的，点“退回重写”写明怎么改，起草的人改好再送来，由您签发。`
}

/** Of an answer that waits, to who cannot sign it: who can, and what to do where nobody can. */
export function explainWaiting(signing: Signing): string {
  const { accountId, draftedBy, isByLink, signers } = signing
  const isOwn = draftedBy === accountId
  if (isOwn && isByLink) return '答复稿凭您开的链接交来，要由另一位签发。'
  const others = namesWithout(signing, draftedBy)
  if (others !== '')
    return `${isOwn ? '您起草的，' : ''}等${others}签发：起草的人和签发的人不能是同一位。`
  const [signer] = signers
  if (!signer) {
    return isByLink
      ? '本单位没有承办签发人，由提案专员代录。'
      : '本单位没有承办签发人，请管理员加一位。'
  }
  return isOwn
    ? '您起草的，您自己不能签发，本单位也没有别的承办签发人。请经办人打开这一件，看过以后点“送签发人”，就由您签发；或者请管理员再加一位签发人。'
    : `${signer.name}自己写了这一稿，不能自己签发。您看过以后点下面的“送签发人”，就由${signer.name}签发。`
}
