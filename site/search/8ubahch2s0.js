pressmark("8ubahch2s0","$#");
