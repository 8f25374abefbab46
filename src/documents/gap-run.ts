/**
 * Closes the run that a tag stands in, prints the text in a run of its own that looks the same but highlighted, and
 * reopens the first. `properties`: the run's `w:rPr` element, or nothing.
 */
export function gapRun(text: string, properties: string): string {
  const start = (look: string) => `<w:r>${look}<w:t xml:space="preserve">`;
  return `</w:t></w:r>${start(highlighted(properties))}${escaped(text)}</w:t></w:r>${start(properties)}`;
}

const mark = '<w:highlight w:val="yellow"/>';

/** The schema fixes the order of the children of `w:rPr`; these stand after `w:highlight`. */
const later =
  /<w:(?:u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath)[ />]|<\/w:rPr>/;

function highlighted(properties: string): string {
  if (properties === "" || /^<w:rPr[^>]*\/>$/.test(properties)) return `<w:rPr>${mark}</w:rPr>`;
  return properties.replace(/<w:highlight [^>]*>/, "").replace(later, (next) => mark + next);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", " ");
}
