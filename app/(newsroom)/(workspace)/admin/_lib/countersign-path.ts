/** Where a request to a second person is shown. */
export const countersignPath = ({ countersignId }: { countersignId: number }) =>
  `/admin/countersign/${countersignId}`
