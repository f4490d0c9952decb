import { buildRoomTemplate } from '#domain/consultation/rooms/build-room-template'
import { getSettings } from '#domain/setting/settings'
import { attachment, fileName, EXCEL } from '#lib/http/attachment'
import { listStandards } from '#lib/room-standards'
import { serveFile } from '#server/serve-file'

/** An empty sheet of rooms to fill in, as an Excel file. */
export async function GET(): Promise<Response> {
  return serveFile('export-rooms', null, async ({ db, actor }) => {
    const standards = listStandards((await getSettings(db)).roomStandards)
    return {
      body: new Uint8Array(await buildRoomTemplate(actor, standards)),
      contentType: EXCEL,
      disposition: attachment(fileName('议事室空表', 'xlsx'), 'rooms.xlsx'),
    }
  })
}
