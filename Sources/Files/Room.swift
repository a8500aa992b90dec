enum FilesRoom {}
