import type PDFDocument from 'pdfkit'

/** A document of pdfkit in the making. */
export type PdfDocument = InstanceType<typeof PDFDocument>
