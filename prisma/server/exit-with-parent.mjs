// Loaded into Next: if start-up is killed outright, nothing of it goes on holding the port.
process.on("disconnect", () => process.exit(1));
