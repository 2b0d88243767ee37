-- Words as they are searched: stems, and none left out, since "I am that I am" has nothing else.
CREATE TEXT SEARCH DICTIONARY verse_stem (TEMPLATE = snowball, LANGUAGE = english);
CREATE TEXT SEARCH CONFIGURATION verse_words (COPY = english);
ALTER TEXT SEARCH CONFIGURATION verse_words
    ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH verse_stem;

-- Both texts. Filled by the program, and again when the texts have changed.
CREATE TABLE bible (
    id uuid PRIMARY KEY,
    version varchar(10) NOT NULL,
    ordinal integer NOT NULL,
    book varchar(50) NOT NULL,
    chapter integer NOT NULL,
    verse integer NOT NULL,
    text text NOT NULL,
    words tsvector GENERATED ALWAYS AS (to_tsvector('verse_words', text)) STORED,
    UNIQUE (version, ordinal)
);
CREATE INDEX bible_words ON bible USING gin (words);
CREATE INDEX bible_place ON bible (book, chapter, verse);

-- Which texts and vectors the tables hold, by their digests.
CREATE TABLE contents (
    name varchar(40) PRIMARY KEY,
    digest varchar(100) NOT NULL,
    filled timestamptz NOT NULL DEFAULT now()
);

REVOKE INSERT, UPDATE, DELETE ON bible, contents FROM verse_app, verse_program;
