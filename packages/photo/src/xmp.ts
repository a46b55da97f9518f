/**
 * IPTC values that say a picture was made or changed by a generator. Google asks merchants to keep
 * them.
 */
export const sourceTypes = [
  'trainedAlgorithmicMedia',
  'compositeWithTrainedAlgorithmicMedia',
  'algorithmicMedia',
  'compositeSynthetic',
] as const;
export type SourceType = (typeof sourceTypes)[number];

/**
 * What XMP text says about place and origin. @example readXmp('<x …
 * photoshop:City="Huế"/>').hasPlace // true
 */
export function readXmp(text: string): { hasPlace: boolean; sourceType: SourceType | null } {
  const sourceType = /DigitalSourceType[^a-z]+(?:[^<"']*digitalsourcetype\/)?([A-Za-z]+)/i.exec(
    text,
  )?.[1];
  return {
    hasPlace:
      /exif:GPS(Latitude|Longitude)|photoshop:(City|State)|Iptc4xmpCore:Location|LocationCreated|LocationShown|Iptc4xmpExt:City/.test(
        text,
      ),
    sourceType: sourceTypes.find((known) => known === sourceType) ?? null,
  };
}

/** The one tag that is written back: a minimal XMP packet with nothing else in it. */
export const sourceTypeXmp = (sourceType: SourceType): string =>
  '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
  '<rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" ' +
  `Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/${sourceType}"/></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
