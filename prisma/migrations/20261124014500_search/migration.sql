-- Full-text search over the maps somebody may read. Indexes by expression: whoever writes pays for the words of what
-- is written and for nothing else; no column, no trigger.

-- Both extensions are "trusted": a role that may create things in its database may create them. Where it may not, or
-- the server does not have them, search works without: accents count, and misspelled words are not found.
DO $$ BEGIN
  CREATE EXTENSION IF NOT EXISTS unaccent;
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
  RAISE WARNING 'search minds accents, as the extension unaccent could not be created: %', SQLERRM;
END $$;

DO $$ BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
  RAISE WARNING 'search does not find misspelled words, as the extension pg_trgm could not be created: %', SQLERRM;
END $$;

-- Words as they are written, in any language.
CREATE TEXT SEARCH CONFIGURATION crux (COPY = pg_catalog.simple);

DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_ts_dict WHERE dictname = 'unaccent') THEN
    ALTER TEXT SEARCH CONFIGURATION crux ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;
  END IF;
END $$;

-- The words of a long text. A tsvector holds a megabyte: of a text with more different words the beginning is found,
-- and no text fails to be written. The configuration is an argument, as maintenance runs without a search path.
CREATE FUNCTION crux_long_text_words(configuration regconfig, body text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 100000 AS $$
BEGIN
  RETURN to_tsvector(configuration, body);
EXCEPTION WHEN program_limit_exceeded THEN
  BEGIN
    RETURN to_tsvector(configuration, left(body, 100000));
  EXCEPTION WHEN program_limit_exceeded THEN
    RETURN ''::tsvector;
  END;
END $$;

-- None of maps: every edit writes its map's row anew, with all of its indexes, and a person's maps are few.

CREATE INDEX "Claim_words_idx" ON "Claim" USING gin (to_tsvector('crux', "text" || ' ' || coalesce("holder", '')));

CREATE INDEX "Quote_words_idx" ON "Quote" USING gin (to_tsvector('crux', "exact"));

CREATE INDEX "Annotation_words_idx" ON "Annotation" USING gin (to_tsvector('crux', "body"));

CREATE INDEX "Source_title_words_idx" ON "Source" USING gin (to_tsvector('crux', "title" || ' ' || "publisher"));

CREATE INDEX "Source_text_words_idx" ON "Source" USING gin (crux_long_text_words('crux', "text"));
