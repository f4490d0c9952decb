import { generate } from 'lean-qr'
import { toSvgSource } from 'lean-qr/extras/svg'

/** Modules of white around a code, without which cameras miss it. */
const QUIET_ZONE = 4

/** An address as a QR code, an SVG document in black on white. */
export function buildQrCode(address: string): string {
  return toSvgSource(generate(address), {
    on: '#000',
    off: '#fff',
    pad: QUIET_ZONE,
    xmlDeclaration: true,
  })
}
