pressmark("lvnd9qvg78","]#");
