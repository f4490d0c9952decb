import { readProvinceConsultations } from '#server/reader/consultations'
import { readDivisions, readToday } from '#server/reader/site'

/** One place stands for all: the others are made when somebody turns to them. */
export async function listPlaceParams(): Promise<{ slug: string }[]> {
  const [first] = await readProvinceConsultations(await readToday())
  const division = (await readDivisions()).find(({ code }) => code === first?.divisionCode)
  return [{ slug: division?.slug ?? '-' }]
}

export async function findPlace(slug: string) {
  return (await readDivisions()).find((one) => one.slug === slug) ?? null
}
