// Addresses of consultations: /consultations/lintao/12 is a topic.

const CONSULTATIONS_PATH = '/consultations'

export const consultationPath = (slug: string, matterId: number): string =>
  `${CONSULTATIONS_PATH}/${slug}/${matterId}`
