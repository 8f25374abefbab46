import { findOffice } from "../../files/office.js";
import { findPagePrinter } from "../../files/page-printer.js";
import { findPoppler } from "../../files/pdf/poppler.js";
import { type Finding, fine } from "./finding.js";

/** Programs that the bot can do without: what is missing is said with what it would bring, and is no fault. */
export async function checkPrograms(path?: string): Promise<Finding[]> {
  const hasPoppler = (await findPoppler(path)) !== null;
  const pdf = hasPoppler ? [] : [fine("poppler：没有装。收到的 PDF 读不了；需要的话，Debian 上装 poppler-utils")];
  if ((await findOffice(path)) === null)
    return [
      fine(
        "LibreOffice：没有装。旧格式文件（.doc、.wps、.et）读不了，也看不了页面图片；需要的话，Debian 上装 libreoffice-writer-nogui、libreoffice-calc-nogui、poppler-utils 和中文字体 fonts-noto-cjk",
      ),
      ...(hasPoppler ? [fine("poppler：已装，能读 PDF")] : pdf),
    ];
  if ((await findPagePrinter(path)) === null)
    return [fine("LibreOffice：已装；没有 poppler（pdftoppm），看不了页面图片，需要的话装 poppler-utils"), ...pdf];
  return [fine("LibreOffice 和 poppler：已装，能读旧格式文件和 PDF，能看 PDF 和页面图片"), ...pdf];
}
