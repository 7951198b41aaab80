-- Migration m001.  docs/store.md explains every table, column and view.
-- Offsets (start, end) are half-open and count characters of the whole file's text; page counts from 1, 0 = none.
-- The columns *_key hold a name in lower case between blanks, since SQLite folds ASCII letters only.

CREATE TABLE file (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    size INTEGER,
    pages INTEGER NOT NULL,
    lacking TEXT NOT NULL,
    ingested_at TEXT NOT NULL,
    version TEXT NOT NULL,
    analysis INTEGER NOT NULL,
    keep_pii INTEGER NOT NULL,
    indexed INTEGER NOT NULL
);
CREATE INDEX idx_file_waiting ON file (id) WHERE indexed = 0;

-- Few words that stand in many rows, each once.
CREATE TABLE kalla (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE entitet_slag (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    value TEXT NOT NULL,
    source TEXT NOT NULL,
    UNIQUE (value, label, source)
);

CREATE TABLE avsnitt_slag (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    heading TEXT NOT NULL,
    source TEXT NOT NULL,
    UNIQUE (label, heading, source)
);

CREATE TABLE parti (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    party_key TEXT NOT NULL
);

-- One full name of one party in one kommun; huvud_id and skede hold what people decided (person_val).
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    kommun_key TEXT NOT NULL,
    name_key TEXT NOT NULL,
    party_key TEXT NOT NULL,
    skede INTEGER NOT NULL,
    name TEXT NOT NULL,
    kommun TEXT NOT NULL,
    party TEXT NOT NULL,
    parti_id INTEGER REFERENCES parti (id),
    huvud_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    UNIQUE (name_key, kommun_key, party_key, skede)
);
CREATE INDEX idx_person_parti_id ON person (parti_id);
CREATE INDEX idx_person_huvud_id ON person (huvud_id) WHERE huvud_id IS NOT NULL;

-- What people decided of persons goes by names, and so outlives the rows of any file.
CREATE TABLE person_val (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    kommun_key TEXT NOT NULL,
    name_key TEXT NOT NULL,
    party_key TEXT NOT NULL,
    skede INTEGER NOT NULL,
    to_kommun_key TEXT NOT NULL,
    to_name_key TEXT NOT NULL,
    to_party_key TEXT NOT NULL,
    to_skede INTEGER NOT NULL,
    from_date TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    undone_at TEXT NOT NULL
);
CREATE INDEX idx_person_val_name_key ON person_val (name_key);

-- A meeting, and a § of it, whatever number of files print it.
CREATE TABLE sammantrade (
    id INTEGER PRIMARY KEY,
    kommun_key TEXT NOT NULL,
    organ_key TEXT NOT NULL,
    date TEXT NOT NULL,
    UNIQUE (kommun_key, organ_key, date)
);

CREATE TABLE paragraf_unik (
    id INTEGER PRIMARY KEY,
    sammantrade_id INTEGER NOT NULL REFERENCES sammantrade (id),
    number TEXT NOT NULL,
    UNIQUE (sammantrade_id, number)
);

CREATE TABLE sokvag (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    file_id INTEGER REFERENCES file (id),
    sha256 TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    tried_at TEXT NOT NULL
);
CREATE INDEX idx_sokvag_file_id ON sokvag (file_id);
CREATE INDEX idx_sokvag_outcome ON sokvag (outcome);

CREATE TABLE sida (
    id INTEGER PRIMARY KEY,
    file_id INTEGER NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    width REAL NOT NULL,
    height REAL NOT NULL,
    source TEXT NOT NULL,
    quality REAL NOT NULL,
    reason TEXT NOT NULL,
    words BLOB NOT NULL,
    lines BLOB NOT NULL
);
CREATE INDEX idx_sida_file_id ON sida (file_id);

CREATE TABLE utelamnat (
    id INTEGER PRIMARY KEY,
    sida_id INTEGER NOT NULL REFERENCES sida (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    x0 REAL NOT NULL,
    y0 REAL NOT NULL,
    x1 REAL NOT NULL,
    y1 REAL NOT NULL
);
CREATE INDEX idx_utelamnat_sida_id ON utelamnat (sida_id);

CREATE TABLE handling (
    id INTEGER PRIMARY KEY,
    file_id INTEGER NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    kommun TEXT NOT NULL,
    organ TEXT NOT NULL,
    date TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    page INTEGER NOT NULL,
    kommun_key TEXT NOT NULL,
    organ_key TEXT NOT NULL,
    sammantrade_id INTEGER REFERENCES sammantrade (id),
    kalla_id INTEGER NOT NULL REFERENCES kalla (id)
);
CREATE INDEX idx_handling_sammantrade_id ON handling (sammantrade_id);
CREATE INDEX idx_handling_file_id ON handling (file_id);
CREATE INDEX idx_handling_organ_key ON handling (organ_key, kommun_key);
CREATE INDEX idx_handling_date ON handling (date);
CREATE INDEX idx_handling_organ ON handling (kommun_key, organ_key, date);

CREATE TABLE narvaro (
    id INTEGER PRIMARY KEY,
    handling_id INTEGER NOT NULL REFERENCES handling (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    party TEXT NOT NULL,
    role TEXT NOT NULL,
    replaces TEXT NOT NULL,
    note TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    page INTEGER NOT NULL,
    name_key TEXT NOT NULL,
    party_key TEXT NOT NULL,
    person_id INTEGER REFERENCES person (id),
    kalla_id INTEGER NOT NULL REFERENCES kalla (id)
);
CREATE INDEX idx_narvaro_handling_id ON narvaro (handling_id);
CREATE INDEX idx_narvaro_person_id ON narvaro (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE narvaro_paragraf (
    id INTEGER PRIMARY KEY,
    narvaro_id INTEGER NOT NULL REFERENCES narvaro (id) ON DELETE CASCADE,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL
);
CREATE INDEX idx_narvaro_paragraf_narvaro_id ON narvaro_paragraf (narvaro_id);

CREATE TABLE identitet (
    id INTEGER PRIMARY KEY,
    handling_id INTEGER NOT NULL REFERENCES handling (id) ON DELETE CASCADE,
    printed_name TEXT NOT NULL,
    printed_party TEXT NOT NULL,
    name TEXT NOT NULL,
    party TEXT NOT NULL,
    name_key TEXT NOT NULL,
    party_key TEXT NOT NULL,
    kalla_id INTEGER NOT NULL REFERENCES kalla (id)
);
CREATE INDEX idx_identitet_handling_id ON identitet (handling_id, printed_name);

CREATE TABLE paragraf (
    id INTEGER PRIMARY KEY,
    file_id INTEGER NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    handling_id INTEGER NOT NULL REFERENCES handling (id) ON DELETE CASCADE,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    page INTEGER NOT NULL,
    unik_id INTEGER REFERENCES paragraf_unik (id),
    kalla_id INTEGER NOT NULL REFERENCES kalla (id)
);
CREATE INDEX idx_paragraf_file_id ON paragraf (file_id);
CREATE INDEX idx_paragraf_unik_id ON paragraf (unik_id);
CREATE INDEX idx_paragraf_handling_id ON paragraf (handling_id);

CREATE TABLE arende (
    id INTEGER PRIMARY KEY,
    kommun_key TEXT NOT NULL,
    dnr_key TEXT NOT NULL,
    kommun TEXT NOT NULL,
    dnr TEXT NOT NULL,
    UNIQUE (dnr_key, kommun_key)
);

CREATE TABLE paragraf_dnr (
    id INTEGER PRIMARY KEY,
    paragraf_id INTEGER NOT NULL REFERENCES paragraf (id) ON DELETE CASCADE,
    arende_id INTEGER REFERENCES arende (id),
    dnr TEXT NOT NULL
);
CREATE INDEX idx_paragraf_dnr_paragraf_id ON paragraf_dnr (paragraf_id);
CREATE INDEX idx_paragraf_dnr_arende_id ON paragraf_dnr (arende_id);

CREATE TABLE textdel (
    id INTEGER PRIMARY KEY,
    file_id INTEGER NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    handling_id INTEGER REFERENCES handling (id) ON DELETE CASCADE,
    paragraf_id INTEGER REFERENCES paragraf (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    page INTEGER NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    dnr TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX idx_textdel_file_id ON textdel (file_id, start);
CREATE INDEX idx_textdel_handling_id ON textdel (handling_id);
CREATE INDEX idx_textdel_paragraf_id ON textdel (paragraf_id) WHERE paragraf_id IS NOT NULL;

-- The sections of a piece of text by number, in order.  One that begins in a paragraf and is not of it has a
-- number below 0.
CREATE TABLE avsnitt (
    textdel_id INTEGER NOT NULL REFERENCES textdel (id) ON DELETE CASCADE,
    nr INTEGER NOT NULL,
    slag_id INTEGER NOT NULL REFERENCES avsnitt_slag (id),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    PRIMARY KEY (textdel_id, nr)
) WITHOUT ROWID;

-- One row for each sixth word of the text, so without what the text, its place and its slag already say.
CREATE TABLE entitet (
    file_id INTEGER NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    slag_id INTEGER NOT NULL REFERENCES entitet_slag (id),
    length INTEGER NOT NULL,
    PRIMARY KEY (file_id, start, slag_id)
) WITHOUT ROWID;

CREATE TABLE beslutspunkt (
    id INTEGER PRIMARY KEY,
    paragraf_id INTEGER NOT NULL REFERENCES paragraf (id) ON DELETE CASCADE,
    mode TEXT NOT NULL,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    page INTEGER NOT NULL,
    kalla_id INTEGER NOT NULL REFERENCES kalla (id)
);
CREATE INDEX idx_beslutspunkt_paragraf_id ON beslutspunkt (paragraf_id);

CREATE TABLE yrkande (
    id INTEGER PRIMARY KEY,
    paragraf_id INTEGER NOT NULL REFERENCES paragraf (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    outcome TEXT NOT NULL,
    target TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    page INTEGER NOT NULL,
    proof_start INTEGER,
    proof_end INTEGER,
    proof_page INTEGER,
    kalla_id INTEGER NOT NULL REFERENCES kalla (id)
);
CREATE INDEX idx_yrkande_paragraf_id ON yrkande (paragraf_id);

CREATE TABLE yrkande_person (
    id INTEGER PRIMARY KEY,
    yrkande_id INTEGER NOT NULL REFERENCES yrkande (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    party TEXT NOT NULL,
    name_key TEXT NOT NULL,
    party_key TEXT NOT NULL,
    person_id INTEGER REFERENCES person (id)
);
CREATE INDEX idx_yrkande_person_yrkande_id ON yrkande_person (yrkande_id);
CREATE INDEX idx_yrkande_person_person_id ON yrkande_person (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX idx_yrkande_person_name_key ON yrkande_person (name_key, yrkande_id) WHERE person_id IS NULL;
CREATE INDEX idx_yrkande_person_party_key ON yrkande_person (party_key, role, yrkande_id);

CREATE TABLE votering (
    id INTEGER PRIMARY KEY,
    paragraf_id INTEGER NOT NULL REFERENCES paragraf (id) ON DELETE CASCADE,
    yes INTEGER,
    no INTEGER,
    abstain INTEGER,
    absent INTEGER,
    yes_means TEXT NOT NULL,
    no_means TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    page INTEGER NOT NULL,
    kalla_id INTEGER NOT NULL REFERENCES kalla (id)
);
CREATE INDEX idx_votering_paragraf_id ON votering (paragraf_id);

CREATE TABLE rost (
    id INTEGER PRIMARY KEY,
    votering_id INTEGER NOT NULL REFERENCES votering (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    party TEXT NOT NULL,
    vote TEXT NOT NULL,
    person_id INTEGER REFERENCES person (id)
);
CREATE INDEX idx_rost_votering_id ON rost (votering_id, party, vote);
CREATE INDEX idx_rost_person_id ON rost (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE reservation (
    id INTEGER PRIMARY KEY,
    paragraf_id INTEGER NOT NULL REFERENCES paragraf (id) ON DELETE CASCADE,
    against TEXT NOT NULL,
    favour TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    page INTEGER NOT NULL,
    kalla_id INTEGER NOT NULL REFERENCES kalla (id)
);
CREATE INDEX idx_reservation_paragraf_id ON reservation (paragraf_id);

CREATE TABLE reservation_person (
    id INTEGER PRIMARY KEY,
    reservation_id INTEGER NOT NULL REFERENCES reservation (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    party TEXT NOT NULL,
    name_key TEXT NOT NULL,
    party_key TEXT NOT NULL,
    person_id INTEGER REFERENCES person (id)
);
CREATE INDEX idx_reservation_person_reservation_id ON reservation_person (reservation_id);
CREATE INDEX idx_reservation_person_person_id ON reservation_person (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX idx_reservation_person_name_key ON reservation_person (name_key, reservation_id) WHERE person_id IS NULL;
CREATE INDEX idx_reservation_person_party_key ON reservation_person (party_key, reservation_id);

CREATE TABLE jav (
    id INTEGER PRIMARY KEY,
    paragraf_id INTEGER NOT NULL REFERENCES paragraf (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    page INTEGER NOT NULL,
    kalla_id INTEGER NOT NULL REFERENCES kalla (id)
);
CREATE INDEX idx_jav_paragraf_id ON jav (paragraf_id);

CREATE TABLE jav_person (
    id INTEGER PRIMARY KEY,
    jav_id INTEGER NOT NULL REFERENCES jav (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    party TEXT NOT NULL,
    name_key TEXT NOT NULL,
    party_key TEXT NOT NULL,
    person_id INTEGER REFERENCES person (id)
);
CREATE INDEX idx_jav_person_jav_id ON jav_person (jav_id);
CREATE INDEX idx_jav_person_person_id ON jav_person (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX idx_jav_person_name_key ON jav_person (name_key, jav_id) WHERE person_id IS NULL;

CREATE TABLE deltar_inte (
    id INTEGER PRIMARY KEY,
    paragraf_id INTEGER NOT NULL REFERENCES paragraf (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    page INTEGER NOT NULL,
    kalla_id INTEGER NOT NULL REFERENCES kalla (id)
);
CREATE INDEX idx_deltar_inte_paragraf_id ON deltar_inte (paragraf_id);

CREATE TABLE deltar_inte_person (
    id INTEGER PRIMARY KEY,
    deltar_inte_id INTEGER NOT NULL REFERENCES deltar_inte (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    party TEXT NOT NULL,
    name_key TEXT NOT NULL,
    party_key TEXT NOT NULL,
    person_id INTEGER REFERENCES person (id)
);
CREATE INDEX idx_deltar_inte_person_deltar_inte_id ON deltar_inte_person (deltar_inte_id);
CREATE INDEX idx_deltar_inte_person_person_id ON deltar_inte_person (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX idx_deltar_inte_person_name_key ON deltar_inte_person (name_key, deltar_inte_id) WHERE person_id IS NULL;

CREATE TABLE yttrande (
    id INTEGER PRIMARY KEY,
    paragraf_id INTEGER NOT NULL REFERENCES paragraf (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    page INTEGER NOT NULL,
    kalla_id INTEGER NOT NULL REFERENCES kalla (id)
);
CREATE INDEX idx_yttrande_paragraf_id ON yttrande (paragraf_id);

CREATE TABLE yttrande_person (
    id INTEGER PRIMARY KEY,
    yttrande_id INTEGER NOT NULL REFERENCES yttrande (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    party TEXT NOT NULL,
    name_key TEXT NOT NULL,
    party_key TEXT NOT NULL,
    person_id INTEGER REFERENCES person (id)
);
CREATE INDEX idx_yttrande_person_yttrande_id ON yttrande_person (yttrande_id);
CREATE INDEX idx_yttrande_person_person_id ON yttrande_person (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX idx_yttrande_person_name_key ON yttrande_person (name_key, yttrande_id) WHERE person_id IS NULL;
CREATE INDEX idx_yttrande_person_party_key ON yttrande_person (party_key, yttrande_id);

CREATE TABLE kontroll (
    id INTEGER PRIMARY KEY,
    handling_id INTEGER NOT NULL REFERENCES handling (id) ON DELETE CASCADE,
    paragraf_id INTEGER REFERENCES paragraf (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    result TEXT NOT NULL,
    message TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    page INTEGER NOT NULL,
    kalla_id INTEGER NOT NULL REFERENCES kalla (id)
);
CREATE INDEX idx_kontroll_handling_id ON kontroll (handling_id);
CREATE INDEX idx_kontroll_paragraf_id ON kontroll (paragraf_id);
CREATE INDEX idx_kontroll_result ON kontroll (result, kind);

-- What a piece of text is searched and counted by, a slim row each; the numbers are sums of bits, see
-- docs/store.md.  Two columns repeat textdel's, whose keys and indexes hold for them.
CREATE TABLE traffyta (
    id INTEGER PRIMARY KEY REFERENCES textdel (id) ON DELETE CASCADE,
    handling_id INTEGER,
    paragraf_id INTEGER,
    unik INTEGER NOT NULL,
    number TEXT NOT NULL,
    avsnitt INTEGER NOT NULL,
    utfall INTEGER NOT NULL,
    typ INTEGER NOT NULL
);
CREATE INDEX idx_traffyta_number ON traffyta (number, id, unik) WHERE number <> '';
CREATE INDEX idx_traffyta_unik ON traffyta (unik);

CREATE TABLE textdel_dnr (
    textdel_id INTEGER NOT NULL REFERENCES textdel (id) ON DELETE CASCADE,
    dnr_key TEXT NOT NULL,
    PRIMARY KEY (textdel_id, dnr_key)
) WITHOUT ROWID;
CREATE INDEX idx_textdel_dnr_dnr_key ON textdel_dnr (dnr_key);

CREATE TABLE textdel_belopp (
    textdel_id INTEGER NOT NULL REFERENCES textdel (id) ON DELETE CASCADE,
    kronor REAL NOT NULL,
    PRIMARY KEY (textdel_id, kronor)
) WITHOUT ROWID;
CREATE INDEX idx_textdel_belopp_kronor ON textdel_belopp (kronor);

-- Where a personnummer stood; never the number itself.
CREATE TABLE personuppgift (
    id INTEGER PRIMARY KEY,
    file_id INTEGER NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    place TEXT NOT NULL,
    start INTEGER,
    end INTEGER,
    page INTEGER NOT NULL,
    masked INTEGER NOT NULL
);
CREATE INDEX idx_personuppgift_file_id ON personuppgift (file_id);

-- What people have corrected goes by the bytes of the file, and outlives what the program found in them.
CREATE TABLE granskning (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL,
    file TEXT NOT NULL,
    kommun TEXT NOT NULL,
    organ TEXT NOT NULL,
    date TEXT NOT NULL,
    number TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    annotator TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    undone_at TEXT NOT NULL
);
CREATE INDEX idx_granskning_sha256 ON granskning (sha256);

CREATE TABLE rattelse (
    id INTEGER PRIMARY KEY,
    granskning_id INTEGER NOT NULL REFERENCES granskning (id) ON DELETE CASCADE,
    layer TEXT NOT NULL,
    action TEXT NOT NULL,
    label TEXT NOT NULL,
    value TEXT NOT NULL,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    target TEXT NOT NULL,
    proof_start INTEGER,
    proof_end INTEGER,
    applied_start INTEGER,
    applied_end INTEGER,
    reason TEXT NOT NULL
);
CREATE INDEX idx_rattelse_granskning_id ON rattelse (granskning_id);

CREATE TABLE rattelse_person (
    id INTEGER PRIMARY KEY,
    rattelse_id INTEGER NOT NULL REFERENCES rattelse (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    party TEXT NOT NULL
);
CREATE INDEX idx_rattelse_person_rattelse_id ON rattelse_person (rattelse_id);

CREATE TABLE ursprung (
    file_id INTEGER PRIMARY KEY REFERENCES file (id) ON DELETE CASCADE,
    findings TEXT NOT NULL
);

-- What `protokoll watch` asks for again and again, and what of it has been told.
CREATE TABLE bevakning (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    query TEXT NOT NULL,
    created_at TEXT NOT NULL,
    checked_at TEXT NOT NULL
);

CREATE TABLE bevakning_sedd (
    bevakning_id INTEGER NOT NULL REFERENCES bevakning (id) ON DELETE CASCADE,
    nyckel TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    traff TEXT NOT NULL,
    PRIMARY KEY (bevakning_id, nyckel)
) WITHOUT ROWID;

-- remove_diacritics 0: hall must not find håll.  The content stays in textdel; write.py keeps the two in step.
-- text comes first: a word of any other column than the first costs two bytes more in every row it stands in.
CREATE VIRTUAL TABLE textdel_fts USING fts5 (
    text, number, title, dnr,
    content="textdel", content_rowid="id", tokenize="unicode61 remove_diacritics 0"
);
CREATE VIRTUAL TABLE textdel_vocab USING fts5vocab (textdel_fts, 'row');

-- The words of the archive, for finding a word by its inflections and its compounds.
CREATE TABLE term (
    term TEXT PRIMARY KEY,
    fold TEXT NOT NULL,
    stam TEXT NOT NULL,
    bak TEXT NOT NULL,
    antal INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX idx_term_fold ON term (fold);
CREATE INDEX idx_term_stam ON term (stam);
CREATE INDEX idx_term_bak ON term (bak);

CREATE TABLE term_led (
    led TEXT NOT NULL,
    term TEXT NOT NULL,
    sist INTEGER NOT NULL,
    PRIMARY KEY (led, term)
) WITHOUT ROWID;

-- The weights of text, number, title and dnr, kept in the file so that ORDER BY rank is the same everywhere.
INSERT INTO textdel_fts (textdel_fts, rank) VALUES ('rank', 'bm25(1.0, 5.0, 5.0, 5.0)');

-- A file name with a masked personnummer in it is shown masked; only sokvag keeps the way to the file itself.
CREATE VIEW v_filer AS
SELECT
    iif(m.file_id IS NULL, s.path, '') AS path, iif(m.file_id IS NULL, s.name, f.name) AS name, s.outcome, s.reason, f.pages, f.size, f.sha256, f.ingested_at, f.version, s.file_id,
    (SELECT count(*) FROM paragraf AS p WHERE p.file_id = f.id) AS paragrafer
FROM sokvag AS s
LEFT JOIN file AS f ON f.id = s.file_id
LEFT JOIN (SELECT DISTINCT file_id FROM personuppgift WHERE place = 'filnamn' AND masked) AS m ON m.file_id = f.id;

CREATE VIEW v_paragrafer AS
SELECT
    p.id, h.kommun, h.organ, h.date, h.kind, p.number, p.title,
    coalesce((SELECT group_concat(d.dnr, ', ') FROM paragraf_dnr AS d WHERE d.paragraf_id = p.id), '') AS dnr,
    p.page, f.name AS file, p.start, p.end, p.file_id
FROM paragraf AS p
JOIN handling AS h ON h.id = p.handling_id
JOIN file AS f ON f.id = p.file_id;

CREATE VIEW v_avsnitt AS
SELECT
    a.textdel_id, a.nr, t.paragraf_id, h.kommun, h.organ, h.date, t.number, t.title, s.label, s.heading,
    substr(t.text, a.start - t.start + 1, a.end - a.start) AS text,
    coalesce((SELECT max(i.number) FROM sida AS i WHERE i.file_id = t.file_id AND i.start <= a.start), 0) AS page,
    f.name AS file, a.start, a.end, s.source
FROM avsnitt AS a
JOIN avsnitt_slag AS s ON s.id = a.slag_id
JOIN textdel AS t ON t.id = a.textdel_id
JOIN file AS f ON f.id = t.file_id
LEFT JOIN handling AS h ON h.id = t.handling_id;

CREATE VIEW v_beslut AS
SELECT
    b.id, b.paragraf_id, p.kommun, p.organ, p.date, p.number, p.title, p.dnr, b.mode, b.kind,
    substr(t.text, b.start - t.start + 1, b.end - b.start) AS text,
    b.page, p.file, k.name AS source
FROM beslutspunkt AS b
JOIN kalla AS k ON k.id = b.kalla_id
JOIN v_paragrafer AS p ON p.id = b.paragraf_id
LEFT JOIN textdel AS t ON t.paragraf_id = b.paragraf_id AND b.start >= t.start AND b.start < t.end;

CREATE VIEW v_yrkanden AS
SELECT
    y.id, y.paragraf_id, w.name AS who, w.party, y.kind, y.target, y.outcome,
    p.kommun, p.organ, p.date, p.number, p.title, p.dnr, y.page, p.file,
    coalesce((
        SELECT group_concat(s.name || CASE WHEN s.party = '' THEN '' ELSE ' (' || s.party || ')' END, ', ')
        FROM yrkande_person AS s WHERE s.yrkande_id = y.id AND s.role = 'supporter'
    ), '') AS supporters,
    substr(t.text, y.start - t.start + 1, y.end - y.start) AS text,
    w.person_id, k.name AS source
FROM yrkande AS y
JOIN kalla AS k ON k.id = y.kalla_id
JOIN v_paragrafer AS p ON p.id = y.paragraf_id
LEFT JOIN yrkande_person AS w ON w.yrkande_id = y.id AND w.role = 'proposer'
LEFT JOIN textdel AS t ON t.paragraf_id = y.paragraf_id AND y.start >= t.start AND y.start < t.end;

CREATE VIEW v_voteringar AS
SELECT
    v.id, v.paragraf_id, p.kommun, p.organ, p.date, p.number, p.title, p.dnr,
    v.yes, v.no, v.abstain, v.absent, v.yes_means, v.no_means,
    (SELECT count(*) FROM rost AS r WHERE r.votering_id = v.id) AS ballots,
    v.page, p.file, k.name AS source
FROM votering AS v
JOIN kalla AS k ON k.id = v.kalla_id
JOIN v_paragrafer AS p ON p.id = v.paragraf_id;

CREATE VIEW v_arenden AS
SELECT
    a.id AS arende_id, a.dnr, a.dnr_key, p.kommun, p.date, p.organ, p.kind, p.number, p.title, p.page, p.file,
    p.id AS paragraf_id
FROM arende AS a
JOIN paragraf_dnr AS d ON d.arende_id = a.id
JOIN v_paragrafer AS p ON p.id = d.paragraf_id;

CREATE VIEW v_kontroller AS
SELECT
    k.id, k.handling_id, k.paragraf_id, h.kommun, h.organ, h.date, coalesce(p.number, '') AS number,
    coalesce(p.title, '') AS title, k.kind, k.result, k.message, k.page, f.name AS file,
    s.name AS source
FROM kontroll AS k
JOIN kalla AS s ON s.id = k.kalla_id
JOIN handling AS h ON h.id = k.handling_id
JOIN file AS f ON f.id = h.file_id
LEFT JOIN paragraf AS p ON p.id = k.paragraf_id;

CREATE VIEW v_rattelser AS
SELECT
    r.id, r.granskning_id, g.annotator, g.file, g.kommun, g.organ, g.date, g.number,
    r.layer, r.action, r.label, r.value, r.text, r.applied_start IS NOT NULL AS applied, r.reason,
    g.imported_at, g.undone_at
FROM rattelse AS r JOIN granskning AS g ON g.id = r.granskning_id;

CREATE VIEW v_entiteter AS
SELECT
    s.label, substr(t.text, e.start - t.start + 1, e.length) AS text, s.value,
    h.kommun, h.organ, h.date, t.number, t.title,
    coalesce((SELECT max(i.number) FROM sida AS i WHERE i.file_id = e.file_id AND i.start <= e.start), 0) AS page,
    f.name AS file, e.start, e.start + e.length AS end, s.source, e.file_id, t.paragraf_id
FROM entitet AS e
JOIN entitet_slag AS s ON s.id = e.slag_id
JOIN file AS f ON f.id = e.file_id
LEFT JOIN textdel AS t ON t.file_id = e.file_id AND e.start >= t.start AND e.start < t.end
LEFT JOIN handling AS h ON h.id = t.handling_id;

CREATE VIEW v_roster AS
SELECT
    r.id, r.votering_id, v.paragraf_id, r.name AS who, r.party, r.vote, v.yes_means, v.no_means,
    p.kommun, p.organ, p.date, p.number, p.title, p.dnr, v.page, p.file, r.person_id
FROM rost AS r
JOIN votering AS v ON v.id = r.votering_id
JOIN v_paragrafer AS p ON p.id = v.paragraf_id;

CREATE VIEW v_personuppgifter AS
SELECT
    u.id, f.name AS file, h.kommun, h.organ, h.date, coalesce(t.number, '') AS number, u.page,
    u.kind, u.place, u.masked, u.file_id
FROM personuppgift AS u
JOIN file AS f ON f.id = u.file_id
LEFT JOIN textdel AS t ON t.file_id = u.file_id AND u.start >= t.start AND u.start < t.end
LEFT JOIN handling AS h ON h.id = t.handling_id;
