import type { Correspondent } from '#domain/co-authors/list-correspondents'

/** In a choice of people: who cannot sign in yet is named as such. */
export const formatCorrespondent = ({ displayName, joined }: Correspondent): string =>
  joined ? displayName : `${displayName}（还没设密码，登录不了）`
