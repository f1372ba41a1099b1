-- One text for SQLite and PostgreSQL: TEXT and BIGINT only, times in milliseconds since 1970.
-- Never change a migration that was released: add the next one.

-- Servers (guilds) that have decisions, and when the bot left them.
CREATE TABLE servers (
    server TEXT NOT NULL PRIMARY KEY,
    left_at BIGINT
);

-- A decision, with what lists and deadlines need of it. Everything else is in its acts.
CREATE TABLE decisions (
    decision TEXT NOT NULL PRIMARY KEY,
    server TEXT NOT NULL REFERENCES servers (server),
    channel TEXT NOT NULL,
    topic TEXT NOT NULL,
    question TEXT NOT NULL,
    phase TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    ballots BIGINT NOT NULL,
    -- The technology that was chosen, by its id.
    chosen TEXT,
    -- Of the present round of an anonymous decision, in hexadecimal; dropped at the close.
    secret TEXT
);
CREATE INDEX decisions_of_a_server ON decisions (server, opened_at, decision);
CREATE INDEX decisions_of_a_channel ON decisions (server, channel, opened_at, decision);
CREATE INDEX decisions_that_are_due ON decisions (phase, closes_at);

-- The append-only list. An act is in it once, however often it is delivered.
CREATE TABLE acts (
    decision TEXT NOT NULL REFERENCES decisions (decision),
    number BIGINT NOT NULL,
    act TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (decision, number),
    UNIQUE (decision, act)
);

-- Ratings and sources as they stood, each once for all decisions.
CREATE TABLE snapshots (
    snapshot TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL
);

-- Messages of the bot's own: sent, or still to be sent. What they say is written when they are sent.
CREATE TABLE outbox (
    message TEXT NOT NULL PRIMARY KEY,
    server TEXT NOT NULL REFERENCES servers (server),
    channel TEXT NOT NULL,
    decision TEXT,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    due BIGINT NOT NULL,
    -- waiting, sending, sent or failed.
    state TEXT NOT NULL,
    -- One higher each time that it is queued.
    version BIGINT NOT NULL,
    -- Until then nobody takes it: it is being sent, or has to wait for another try.
    held BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    -- The version that may have been posted already; none once that is known.
    tried BIGINT,
    -- What the chat calls the message once it is posted, so that it can be edited.
    posted TEXT,
    -- Why it is not sent, and since when.
    trouble TEXT,
    troubled_at BIGINT
);
CREATE INDEX outbox_that_is_due ON outbox (state, due);
CREATE INDEX outbox_of_a_decision ON outbox (decision);
CREATE INDEX outbox_of_a_channel ON outbox (channel);

-- What people told about themselves.
CREATE TABLE people (
    person TEXT NOT NULL PRIMARY KEY,
    zone TEXT NOT NULL
);
