export const formatPublication = ({
  publishedAt,
  isWaiting,
}: {
  publishedAt: Date | null
  isWaiting: boolean
}): string => {
  if (publishedAt === null) return '没有公布'
  return isWaiting ? '已公布，有改动等公布' : '已公布'
}
