// The parts of a Word file around its body, and the styles. A4, 18 mm at the sides.
import PizZip from "pizzip";
import { escaped } from "./elements.mjs";

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Bytes of a Word file. `header` stands on every page; `footer(side)` on odd pages right, on even pages left. */
export function wordFile({ title, body, header, footer }) {
  const zip = new PizZip();
  const parts = {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relations([
      ["officeDocument", "word/document.xml"],
      ["extended-properties", "docProps/app.xml"],
      ["core", "docProps/core.xml"],
    ]),
    "word/document.xml": `<w:document ${main} xmlns:r="${office}/relationships"><w:body>${body}${section}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relations([
      ["styles", "styles.xml"],
      ["settings", "settings.xml"],
      ["fontTable", "fontTable.xml"],
      ["header", "header1.xml"],
      ["header", "header2.xml"],
      ["footer", "footer1.xml"],
      ["footer", "footer2.xml"],
    ]),
    "word/styles.xml": styles(),
    "word/settings.xml": settings,
    "word/fontTable.xml": fontTable(),
    "word/header1.xml": `<w:hdr ${main}>${header}</w:hdr>`,
    "word/header2.xml": `<w:hdr ${main}>${header}</w:hdr>`,
    "word/footer1.xml": `<w:ftr ${main}>${footer("right")}</w:ftr>`,
    "word/footer2.xml": `<w:ftr ${main}>${footer("left")}</w:ftr>`,
    "docProps/core.xml": coreProperties(title),
    "docProps/app.xml": `<Properties xmlns="${office}/extended-properties"><Application>Microsoft Office Word</Application></Properties>`,
  };
  for (const [path, xml] of Object.entries(parts))
    zip.file(path, head + xml, { date: new Date(2024, 0, 1), createFolders: false });
  return zip.generate({
    type: "uint8array",
    compression: "DEFLATE",
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  });
}

const section = `<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="even" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/><w:footerReference w:type="even" r:id="rId7"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1020" w:bottom="1134" w:left="1020" w:header="567" w:footer="567" w:gutter="0"/><w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>`;

const settings = `<w:settings ${main}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="156"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`;

/** Half-points. */
const size = (value) => `<w:sz w:val="${value}"/><w:szCs w:val="${value}"/>`;
const font = (name, western = name) =>
  `<w:rFonts w:ascii="${western}" w:hAnsi="${western}" w:eastAsia="${name}" w:cs="${western}"/>`;
const style = (id, name, paragraphLook, runLook, based = "Normal") =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${based}"/><w:qFormat/><w:pPr>${paragraphLook}</w:pPr><w:rPr>${runLook}</w:rPr></w:style>`;
const builtIn = (id, name, look) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${look}</w:style>`;

// In tables: no space between figures and characters; an exact pitch, so that pages break alike whichever fonts a machine has.
const dense = `<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:line="280" w:lineRule="exact"/>`;

function styles() {
  const border = (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).join("");
  const looks = [
    `<w:docDefaults><w:rPrDefault><w:rPr>${font("宋体", "Times New Roman")}<w:kern w:val="2"/>${size(21)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>`,
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
    `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblCellMar><w:left w:w="45" w:type="dxa"/><w:right w:w="45" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
    builtIn(
      "Header",
      "header",
      `<w:pPr><w:snapToGrid w:val="0"/><w:jc w:val="right"/></w:pPr><w:rPr>${font("黑体")}<w:color w:val="C00000"/>${size(24)}</w:rPr>`,
    ),
    builtIn("Footer", "footer", `<w:pPr><w:snapToGrid w:val="0"/></w:pPr><w:rPr>${size(28)}</w:rPr>`),
    style(
      "Annex",
      "附件编号",
      `<w:keepNext/><w:pageBreakBefore/><w:snapToGrid w:val="0"/><w:jc w:val="left"/><w:outlineLvl w:val="0"/>`,
      `${font("黑体")}${size(32)}`,
    ),
    style(
      "TableTitle",
      "附件标题",
      `<w:keepNext/><w:snapToGrid w:val="0"/><w:jc w:val="center"/>`,
      `${font("方正小标宋简体")}${size(44)}`,
    ),
    style(
      "TableYear",
      "附件年度",
      `<w:keepNext/><w:snapToGrid w:val="0"/><w:spacing w:after="60"/><w:jc w:val="center"/>`,
      size(24),
    ),
    style("CellCentre", "表中居中", `${dense}<w:jc w:val="center"/>`, size(21)),
    style("CellText", "表中文字", `${dense}<w:ind w:left="45" w:right="45"/><w:jc w:val="left"/>`, size(21)),
    style(
      "TableGap",
      "两表之间",
      `<w:keepNext/><w:snapToGrid w:val="0"/><w:spacing w:line="20" w:lineRule="exact"/>`,
      size(2),
    ),
    style(
      "TableNote",
      "表下说明",
      `<w:snapToGrid w:val="0"/><w:spacing w:before="80"/><w:ind w:left="45" w:right="45"/>`,
      size(21),
    ),
    style("LoopMark", "重复标记", `<w:snapToGrid w:val="0"/>`, `<w:color w:val="808080"/>${size(21)}`),
  ];
  return `<w:styles ${main}>${looks.join("")}</w:styles>`;
}

function fontTable() {
  const fonts = { 宋体: "SimSun", 黑体: "SimHei", 方正小标宋简体: "FZXiaoBiaoSong-B05S" };
  const entries = Object.entries(fonts).map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<w:fonts ${main}>${entries.join("")}</w:fonts>`;
}

function contentTypes() {
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const types = {
    "/word/document.xml": `${word}.document.main+xml`,
    "/word/styles.xml": `${word}.styles+xml`,
    "/word/settings.xml": `${word}.settings+xml`,
    "/word/fontTable.xml": `${word}.fontTable+xml`,
    "/word/header1.xml": `${word}.header+xml`,
    "/word/header2.xml": `${word}.header+xml`,
    "/word/footer1.xml": `${word}.footer+xml`,
    "/word/footer2.xml": `${word}.footer+xml`,
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  };
  const overrides = Object.entries(types).map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function relations(targets) {
  const packageOnes = { core: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" };
  const entries = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${packageOnes[type] ?? `${office}/relationships/${type}`}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
}

function coreProperties(title) {
  const time = (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">2024-01-01T00:00:00Z</dcterms:${name}>`;
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>绩评助手</dc:creator>${time("created")}${time("modified")}</cp:coreProperties>`;
}
