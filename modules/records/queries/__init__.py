"""Every question the records answer, one subject a file: functions that take the connection first."""
