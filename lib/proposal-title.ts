/** Every proposal is 关于…的提案: lists leave the frame out, so that what it is about comes first. */
export function shortenProposal(title: string): string {
  const [, short, mark = ''] =
    /^关于(.{2,}?)的(?:提案|建议|议案)(（[^（）]*）)?$/su.exec(title.trim()) ?? []
  return short ? short + mark : title
}
