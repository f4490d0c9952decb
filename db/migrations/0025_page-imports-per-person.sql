ALTER TABLE "page_imports" DROP CONSTRAINT "page_imports_textHash_unique";--> statement-breakpoint
ALTER TABLE "page_imports" ADD CONSTRAINT "page_imports_once" UNIQUE("text_hash","imported_by");