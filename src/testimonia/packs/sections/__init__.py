"""The sections of a pack, one record a TOML file."""
