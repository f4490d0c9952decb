/** Chooses between the approved text, both, and the text as it now stands; style does the rest. */
export function CompareSwitch() {
  return (
    <fieldset className="segments">
      <legend className="unseen">看哪一版</legend>
      <label>
        <input type="radio" name="version" className="see-before" />
        原稿
      </label>
      <label>
        <input type="radio" name="version" defaultChecked />
        对照
      </label>
      <label>
        <input type="radio" name="version" className="see-after" />
        改后
      </label>
    </fieldset>
  )
}
